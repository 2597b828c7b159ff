import Taro from '@tarojs/taro'

/** Opens a page by its path without the leading slash. */
export const go = (page: string) => () => void Taro.navigateTo({ url: `/${page}` })
