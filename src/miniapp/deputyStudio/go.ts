import Taro from '@tarojs/taro'
import { PAGES } from '../../contract/pages'

const to = (url: string): void => void Taro.navigateTo({ url: `/${url}` })

/** The pages of the deputies' studio. */
export const openStudio = (): void => to('deputyStudio/index')
export const openStudioDay = (id: string): void => to(`${PAGES.studioDay}?id=${id}`)
export const openStudioCase = (id: string): void => to(`${PAGES.studioCase}?id=${id}`)
export const openStudioCases = (): void => to('deputyStudio/cases/index')
export const openPlanDay = (): void => to('deputyStudio/plan/index')
