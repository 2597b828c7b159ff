import type { z } from 'zod'
import { route, type Carried } from './route'
import type { identity, sessionSchemas } from './session.schema'

type S = typeof sessionSchemas
export type Identity = z.output<typeof identity>
export type SessionPage = z.output<S['readSession']['answer']>

const SESSION = '/api/session'

export const loginByWeChat = route<Carried<S['loginByWeChat']>>()('loginByWeChat', 'POST', `${SESSION}/wechat`, ['guest'], '微信登录')
export const sendCode = route<Carried<S['sendCode']>>()('sendCode', 'POST', `${SESSION}/code`, ['guest'], '发送短信验证码')
export const loginByPhone = route<Carried<S['loginByPhone']>>()('loginByPhone', 'POST', `${SESSION}/phone`, ['guest'], '手机号登录')
export const bindWeChatPhone = route<Carried<S['bindWeChatPhone']>>()('bindWeChatPhone', 'POST', `${SESSION}/wechat-phone`, ['person'], '绑定微信手机号')
export const readSession = route<Carried<S['readSession']>>()('readSession', 'GET', SESSION, ['person'], '我是谁、有哪些身份')
export const actAs = route<Carried<S['actAs']>>()('actAs', 'POST', `${SESSION}/act`, ['person'], '切换身份')
export const leave = route<Carried<S['leave']>>()('leave', 'POST', `${SESSION}/leave`, ['person'], '退出登录')
export const listSessions = route<Carried<S['listSessions']>>()('listSessions', 'GET', '/api/sessions', ['person'], '登录过的设备')
export const revokeSession = route<Carried<S['revokeSession']>>()('revokeSession', 'DELETE', '/api/sessions/:sessionId', ['person'], '让一台设备退出')
export const changeMe = route<Carried<S['changeMe']>>()('changeMe', 'PUT', '/api/me', ['person'], '改称呼或字号')
export const exportMe = route<Carried<S['exportMe']>>()('exportMe', 'GET', '/api/me/data', ['person'], '导出我的个人信息')
export const eraseMe = route<Carried<S['eraseMe']>>()('eraseMe', 'POST', '/api/me/erase', ['person'], '注销账号')
/** These two are there only in the demonstration mode. */
export const listDemoPeople = route<Carried<S['listDemoPeople']>>()('listDemoPeople', 'GET', '/api/demo/people', ['guest'], '演示：可以扮演的人')
export const becomeDemoPerson = route<Carried<S['becomeDemoPerson']>>()('becomeDemoPerson', 'POST', '/api/demo/become', ['guest'], '演示：扮演一个人')
