import type { z } from 'zod'
import { ESTATE, route, type Carried, type Who } from './route'
import type { sittingMessage, sittingPage, sittingSchemas } from './sitting.schema'

type S = typeof sittingSchemas
export type SittingPage = z.output<typeof sittingPage>
export type SittingMessage = z.output<typeof sittingMessage>

const SITTING = `${ESTATE}/meetings/:meetingId/sitting`
const CHAIR: readonly Who[] = ['secretary']

/** The WebSocket of a sitting: the first message is `{ token? }`, and each one that comes back is a `SittingMessage`. */
export const LIVE_PATH = `${SITTING}/live`

export const readSitting = route<Carried<S['readSitting']>>()('readSitting', 'GET', SITTING, ['guest'], '正在开的议事会：议到哪里')
export const readWall = route<Carried<S['readWall']>>()('readWall', 'GET', `${SITTING}/wall`, CHAIR, '会场墙上的签到码')
export const openSitting = route<Carried<S['openSitting']>>()('openSitting', 'POST', SITTING, CHAIR, '开会：大家从此看到同一页')
export const takeItem = route<Carried<S['takeItem']>>()('takeItem', 'POST', `${SITTING}/take`, CHAIR, '议下一个议题')
export const noteItem = route<Carried<S['noteItem']>>()('noteItem', 'POST', `${SITTING}/note`, CHAIR, '记发言和议定')
export const addSittingTask = route<Carried<S['addSittingTask']>>()('addSittingTask', 'POST', `${SITTING}/tasks`, CHAIR, '定一项任务')
export const dropSittingTask = route<Carried<S['dropSittingTask']>>()('dropSittingTask', 'POST', `${SITTING}/tasks/drop`, CHAIR, '去掉一项任务')
export const endSitting = route<Carried<S['endSitting']>>()('endSitting', 'POST', `${SITTING}/end`, CHAIR, '散会，记录自动写好')
export const signIn = route<Carried<S['signIn']>>()('signIn', 'POST', `${SITTING}/sign-in`, ['member'], '扫墙上的码签到')
export const signInFor = route<Carried<S['signInFor']>>()('signInFor', 'POST', `${SITTING}/sign-in-for`, CHAIR, '替没带手机的人签到')
export const markLeave = route<Carried<S['markLeave']>>()('markLeave', 'POST', `${SITTING}/leave`, CHAIR, '记一个请假的')
export const raiseHand = route<Carried<S['raiseHand']>>()('raiseHand', 'POST', `${SITTING}/hand`, ['member'], '举手发言')
export const lowerHand = route<Carried<S['lowerHand']>>()('lowerHand', 'POST', `${SITTING}/hand/lower`, ['member'], '放下手')
export const callOn = route<Carried<S['callOn']>>()('callOn', 'POST', `${SITTING}/call-on`, CHAIR, '请一个人发言')
export const endSpeech = route<Carried<S['endSpeech']>>()('endSpeech', 'POST', `${SITTING}/end-speech`, CHAIR, '发言完了')
export const openPoll = route<Carried<S['openPoll']>>()('openPoll', 'POST', `${SITTING}/poll`, CHAIR, '举手看看：不是法律上的表决')
export const answerPoll = route<Carried<S['answerPoll']>>()('answerPoll', 'POST', `${SITTING}/poll/answer`, ['member'], '举手表态，可以改')
export const closePoll = route<Carried<S['closePoll']>>()('closePoll', 'POST', `${SITTING}/poll/close`, CHAIR, '结束举手')
