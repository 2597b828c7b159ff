import type { z } from 'zod'
import type { packItem, meetingPage, minutesSigning, meetingRow, meetingSchemas } from './meeting.schema'
import { ESTATE, route, type Carried } from './route'

type S = typeof meetingSchemas
export type MeetingRow = z.output<typeof meetingRow>
export type PackItemShown = z.output<typeof packItem>
export type MinutesSigning = z.output<typeof minutesSigning>
export type MeetingPage = z.output<typeof meetingPage>

const MEETINGS = `${ESTATE}/meetings`
const MEETING = `${MEETINGS}/:meetingId`

export const listMeetings = route<Carried<S['listMeetings']>>()('listMeetings', 'GET', MEETINGS, ['guest'], '议事会')
export const readMeeting = route<Carried<S['readMeeting']>>()('readMeeting', 'GET', MEETING, ['guest'], '一次议事会和它的纪要')
export const readPack = route<Carried<S['readPack']>>()('readPack', 'GET', `${MEETING}/pack`, ['secretary', 'committee', 'officer'], '开会包：每个议题一页')
export const planMeeting = route<Carried<S['planMeeting']>>()('planMeeting', 'POST', MEETINGS, ['secretary'], '安排议事会')
export const changeMeeting = route<Carried<S['changeMeeting']>>()('changeMeeting', 'POST', `${MEETING}/change`, ['secretary'], '改时间、地点、议题或参加的人')
export const cancelMeeting = route<Carried<S['cancelMeeting']>>()('cancelMeeting', 'POST', `${MEETING}/cancel`, ['secretary'], '取消议事会，说明原因')
export const recordMeeting = route<Carried<S['recordMeeting']>>()('recordMeeting', 'POST', `${MEETING}/record`, ['secretary'], '记录到会的人、发言和决议')
export const editMinutes = route<Carried<S['editMinutes']>>()('editMinutes', 'POST', `${MEETING}/minutes`, ['secretary'], '修改纪要')
export const sendForSigning = route<Carried<S['sendForSigning']>>()('sendForSigning', 'POST', `${MEETING}/minutes/send`, ['secretary'], '把纪要送给到会的人签认')
export const signMinutes = route<Carried<S['signMinutes']>>()('signMinutes', 'POST', `${MEETING}/minutes/sign`, ['member'], '签认纪要，公布前可以改')
export const objectToMinutes = route<Carried<S['objectToMinutes']>>()('objectToMinutes', 'POST', `${MEETING}/minutes/object`, ['member'], '对纪要有不同意见，写给书记')
export const notePaperSignature = route<Carried<S['notePaperSignature']>>()('notePaperSignature', 'POST', `${MEETING}/minutes/paper`, ['secretary'], '记下谁在纸上签认了')
export const downloadCalendar = route<Carried<S['downloadCalendar']>>()('downloadCalendar', 'GET', `${MEETING}/calendar`, ['guest'], '加到手机日历的文件')
export const askLeave = route<Carried<S['askLeave']>>()('askLeave', 'POST', `${MEETING}/leave`, ['member'], '请假')
export const withdrawLeave = route<Carried<S['withdrawLeave']>>()('withdrawLeave', 'POST', `${MEETING}/leave/withdraw`, ['member'], '能来了，不请假了')
export const putPapers = route<Carried<S['putPapers']>>()('putPapers', 'POST', `${MEETING}/papers`, ['secretary'], '给一个议题放会议材料：几句话和照片')
export const askToSpeak = route<Carried<S['askToSpeak']>>()('askToSpeak', 'POST', `${MEETING}/speaking`, ['member'], '会前约发言')
export const withdrawSpeaking = route<Carried<S['withdrawSpeaking']>>()('withdrawSpeaking', 'POST', `${MEETING}/speaking/withdraw`, ['member'], '不约发言了')
export const downloadMinutes = route<Carried<S['downloadMinutes']>>()('downloadMinutes', 'GET', `${MEETING}/minutes/word`, ['guest'], '纪要的 Word 文件（A4）')
export const publishMinutes = route<Carried<S['publishMinutes']>>()('publishMinutes', 'POST', `${MEETING}/publish`, ['secretary'], '公布纪要')
