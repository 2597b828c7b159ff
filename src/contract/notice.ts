import type { z } from 'zod'
import type { noticeSchemas } from './notice.schema'
import { ESTATE, route, type Carried } from './route'

type S = typeof noticeSchemas
export type NoticeRow = z.output<S['listNotices']['answer']>['rows'][number]
export type SendRow = z.output<S['listSends']['answer']>['rows'][number]

export const listNotices = route<Carried<S['listNotices']>>()('listNotices', 'GET', `${ESTATE}/notices`, ['member'], '我的通知')
export const markRead = route<Carried<S['markRead']>>()('markRead', 'POST', `${ESTATE}/notices/read`, ['member'], '标为已读')
export const readConsents = route<Carried<S['readConsents']>>()('readConsents', 'GET', `${ESTATE}/consents`, ['member'], '微信订阅消息还能发几条')
export const giveConsent = route<Carried<S['giveConsent']>>()('giveConsent', 'POST', `${ESTATE}/consents`, ['member'], '记下订阅消息的同意')
export const listSends = route<Carried<S['listSends']>>()('listSends', 'GET', `${ESTATE}/sends`, ['operator'], '没有发出去的消息')
export const retrySend = route<Carried<S['retrySend']>>()('retrySend', 'POST', `${ESTATE}/sends/:sendId/retry`, ['operator'], '重新发送')
