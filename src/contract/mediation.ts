import type { z } from 'zod'
import { MEDIATORS } from '../domain/mediation/tiers'
import type { mediationPage, mediationRow, mediationSchemas } from './mediation.schema'
import { ESTATE, route, type Carried, type Who } from './route'

type S = typeof mediationSchemas
export type MediationRow = z.output<typeof mediationRow>
export type MediationPage = z.output<typeof mediationPage>

const ALL = `${ESTATE}/mediations`
const ONE = `${ALL}/:mediationId`
const SESSION = `${ONE}/sessions/:sessionId`
const TERM = `${ONE}/terms/:termId`
/** Which of them may is for the rules: who sits at its tier, who is appointed, who is a party. Others do not learn that it exists. */
const mediators: readonly Who[] = MEDIATORS

export const listMediations = route<Carried<S['listMediations']>>()('listMediations', 'GET', ALL, ['member'], '我能看的调处')
export const readMediation = route<Carried<S['readMediation']>>()('readMediation', 'GET', ONE, ['member'], '一件调处，各人只看到自己能看的')
export const listTierPeople = route<Carried<S['listTierPeople']>>()('listTierPeople', 'GET', `${ONE}/tier-people`, mediators, '这一级有哪些调解员')
export const findParty = route<Carried<S['findParty']>>()('findParty', 'GET', `${ONE}/find-party`, mediators, '一户里有谁，姓名打了码')
export const appointMediators = route<Carried<S['appointMediators']>>()('appointMediators', 'POST', `${ONE}/mediators`, mediators, '定由谁来调解')
export const askOtherMediator = route<Carried<S['askOtherMediator']>>()('askOtherMediator', 'POST', `${ONE}/other-mediator`, ['member'], '当事人请换一位调解员')
export const addParty = route<Carried<S['addParty']>>()('addParty', 'POST', `${ONE}/parties`, mediators, '加一位当事人')
export const dropParty = route<Carried<S['dropParty']>>()('dropParty', 'POST', `${ONE}/parties/:partyId/drop`, mediators, '去掉加错的当事人')
export const answerMediation = route<Carried<S['answerMediation']>>()('answerMediation', 'POST', `${ONE}/parties/:partyId/answer`, ['member'], '愿意或不愿意调解')
export const makeStatement = route<Carried<S['makeStatement']>>()('makeStatement', 'POST', `${ONE}/statements`, ['member'], '说一说情况，可以只给调解员看')
export const offerTimes = route<Carried<S['offerTimes']>>()('offerTimes', 'POST', `${ONE}/sessions`, mediators, '给出几个时间')
export const chooseTimes = route<Carried<S['chooseTimes']>>()('chooseTimes', 'POST', `${SESSION}/choose`, ['member'], '哪些时间方便')
export const setSession = route<Carried<S['setSession']>>()('setSession', 'POST', `${SESSION}/set`, mediators, '定下见面的时间')
export const holdSession = route<Carried<S['holdSession']>>()('holdSession', 'POST', `${SESSION}/hold`, mediators, '记下见面谈了什么')
export const cancelSession = route<Carried<S['cancelSession']>>()('cancelSession', 'POST', `${SESSION}/cancel`, mediators, '取消见面')
export const drawAgreement = route<Carried<S['drawAgreement']>>()('drawAgreement', 'POST', `${ONE}/agreement`, mediators, '起草协议')
export const confirmAgreement = route<Carried<S['confirmAgreement']>>()('confirmAgreement', 'POST', `${ONE}/agreement/confirm`, ['member'], '确认协议的内容')
export const objectToAgreement = route<Carried<S['objectToAgreement']>>()('objectToAgreement', 'POST', `${ONE}/agreement/object`, ['member'], '对协议有意见')
export const signAgreement = route<Carried<S['signAgreement']>>()('signAgreement', 'POST', `${ONE}/agreement/sign`, mediators, '记下各方签字、调解员签字盖章')
export const downloadAgreement = route<Carried<S['downloadAgreement']>>()('downloadAgreement', 'GET', `${ONE}/agreement/word`, ['member'], '协议书的 Word 文件（A4）')
export const reportTerm = route<Carried<S['reportTerm']>>()('reportTerm', 'POST', `${TERM}/report`, ['member'], '说一条约定做到了')
export const confirmTerm = route<Carried<S['confirmTerm']>>()('confirmTerm', 'POST', `${TERM}/confirm`, ['member'], '确认一条约定做到了')
export const disputeTerm = route<Carried<S['disputeTerm']>>()('disputeTerm', 'POST', `${TERM}/dispute`, ['member'], '说一条约定没有做到')
export const noteJudicial = route<Carried<S['noteJudicial']>>()('noteJudicial', 'POST', `${ONE}/judicial`, mediators, '记下司法确认')
export const handUp = route<Carried<S['handUp']>>()('handUp', 'POST', `${ONE}/hand-up`, mediators, '交上一级，写明原因')
export const endMediation = route<Carried<S['endMediation']>>()('endMediation', 'POST', `${ONE}/end`, mediators, '终止调解，写明原因')
export const readMediationDays = route<Carried<S['readMediationDays']>>()('readMediationDays', 'GET', `${ESTATE}/mediation-days`, ['guest'], '各级调处的期限')
export const setMediationDays = route<Carried<S['setMediationDays']>>()('setMediationDays', 'POST', `${ESTATE}/mediation-days`, ['secretary'], '定各级调处的期限')
export const readMediationFigures = route<Carried<S['readMediationFigures']>>()('readMediationFigures', 'GET', `${ESTATE}/mediation-figures`, ['guest'], '调处的数：多少件，在哪一级办好')
