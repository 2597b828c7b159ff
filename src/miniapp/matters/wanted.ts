import Taro from '@tarojs/taro'
import type { ListName } from './lists'

let wanted: ListName | undefined

/** Opens the tab of matters at one of its lists: a tab page takes no parameters. */
export function openMatters(list?: ListName): void {
  wanted = list
  void Taro.switchTab({ url: '/matters/index' })
}

/** The list that was asked for, once. */
export function takeWantedList(): ListName | undefined {
  const list = wanted
  wanted = undefined
  return list
}
