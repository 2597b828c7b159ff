import Taro from '@tarojs/taro'
import type { FigureName } from '../../contract/home'
import type { Period } from './period'

export const openFigures = (): void => void Taro.navigateTo({ url: '/figures/index' })

/** Opens the list that makes a figure up. */
export const openFigureList = (figure: FigureName, period: Period): void =>
  void Taro.navigateTo({ url: `/figures/list/index?figure=${figure}&period=${period}` })
