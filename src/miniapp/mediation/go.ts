import Taro from '@tarojs/taro'
import { PAGES } from '../../contract/pages'

export const openMediation = (id: string): void => void Taro.navigateTo({ url: `/${PAGES.mediation}?id=${id}` })
