import Taro from '@tarojs/taro'

const to = (url: string): void => void Taro.navigateTo({ url: `/worksProject/${url}` })

export const openWorksList = (): void => to('index')
export const openWorks = (id: string): void => to(`detail/index?id=${id}`)
export const openAccount = (id: string): void => to(`account/index?id=${id}`)
export const openKeep = (id: string): void => to(`keep/index?id=${id}`)
export const openShares = (id: string): void => to(`shares/index?id=${id}`)
export const openBank = (id: string): void => to(`bank/index?id=${id}`)
export const openReceipt = (id: string, number: number): void => to(`receipt/index?id=${id}&number=${number}`)
export const openPrint = (id: string): void => to(`print/index?id=${id}`)
