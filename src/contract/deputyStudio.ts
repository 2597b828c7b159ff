import type { z } from 'zod'
import type { deputyStudioSchemas, studioCasePage, studioCaseRow, studioDayPage, studioDayRow, studioFigures, studioPage } from './deputyStudio.schema'
import { ESTATE, route, type Carried, type Who } from './route'

type S = typeof deputyStudioSchemas
export type StudioPage = z.output<typeof studioPage>
export type StudioFigures = z.output<typeof studioFigures>
export type StudioDayRow = z.output<typeof studioDayRow>
export type StudioDayPage = z.output<typeof studioDayPage>
export type StudioCaseRow = z.output<typeof studioCaseRow>
export type StudioCasePage = z.output<typeof studioCasePage>

const STUDIO = `${ESTATE}/studio`
const DAY = `${STUDIO}/days/:studioDayId`
const CASE = `${STUDIO}/cases/:studioCaseId`
/** The secretary, and a deputy for their own days. */
const DESK: readonly Who[] = ['secretary', 'deputy']

export const readStudio = route<Carried<S['readStudio']>>()('readStudio', 'GET', STUDIO, ['guest'], '两代表一委员工作室：接待日、数字和公开的答复')
export const listStudioCases = route<Carried<S['listStudioCases']>>()('listStudioCases', 'GET', `${STUDIO}/cases`, DESK, '工作室的接访登记')
export const readStudioDay = route<Carried<S['readStudioDay']>>()('readStudioDay', 'GET', DAY, ['guest'], '一个接待日：几点有空；代表和书记看到谁预约')
export const readStudioCase = route<Carried<S['readStudioCase']>>()('readStudioCase', 'GET', CASE, ['member'], '一件接访登记')
export const planStudioDay = route<Carried<S['planStudioDay']>>()('planStudioDay', 'POST', `${STUDIO}/days`, DESK, '安排接待日')
export const cancelStudioDay = route<Carried<S['cancelStudioDay']>>()('cancelStudioDay', 'POST', `${DAY}/cancel`, DESK, '取消接待日')
export const bookStudio = route<Carried<S['bookStudio']>>()('bookStudio', 'POST', `${DAY}/book`, ['resident', 'committee'], '预约接待')
export const cancelStudioBooking = route<Carried<S['cancelStudioBooking']>>()('cancelStudioBooking', 'POST', `${DAY}/cancel-booking`, ['member'], '取消预约')
export const receiveAtStudio = route<Carried<S['receiveAtStudio']>>()('receiveAtStudio', 'POST', `${DAY}/receive`, DESK, '接访登记：当场答复、带走办理或转成事项')
export const answerStudioCase = route<Carried<S['answerStudioCase']>>()('answerStudioCase', 'POST', `${CASE}/answer`, DESK, '答复带走办理的事')
export const extendStudioCase = route<Carried<S['extendStudioCase']>>()('extendStudioCase', 'POST', `${CASE}/extend`, DESK, '答复延期一次')
export const turnStudioCaseIntoMatter = route<Carried<S['turnStudioCaseIntoMatter']>>()('turnStudioCaseIntoMatter', 'POST', `${CASE}/turn-into-matter`, DESK, '把带走办理的事转成事项')
export const judgeStudioCase = route<Carried<S['judgeStudioCase']>>()('judgeStudioCase', 'POST', `${CASE}/judge`, ['member'], '说一声满意不满意')
export const askStudioConsent = route<Carried<S['askStudioConsent']>>()('askStudioConsent', 'POST', `${CASE}/ask-consent`, DESK, '请本人同意公开答复')
export const sayStudioConsent = route<Carried<S['sayStudioConsent']>>()('sayStudioConsent', 'POST', `${CASE}/say-consent`, ['member'], '同意或不同意公开；同意以后可以收回')
