import type { z } from 'zod'
import { ESTATE, ORGANISERS, route, type Carried, type Who } from './route'
import type { ballotSchemas, myVoice, outRow, paperPrinted, receipt, turnout, waitingGrant, waitingPaper } from './ballot.schema'

type S = typeof ballotSchemas
/** One voice of mine in a vote: whether its ballot is in, and what I may do with it. */
export type MyVoice = z.output<typeof myVoice>
export type Turnout = z.output<typeof turnout>
export type BallotReceipt = z.output<typeof receipt>
export type OutRow = z.output<typeof outRow>
export type PaperPrinted = z.output<typeof paperPrinted>
export type WaitingPaperShown = z.output<typeof waitingPaper>
export type WaitingGrantShown = z.output<typeof waitingGrant>

const VOTE = `${ESTATE}/votes/:voteId`
const VOICE = `${VOTE}/voices/:voiceId`
/** Who collects paper ballots; where the company is hired or dismissed its own desk is refused by the rule. */
const DESK: readonly Who[] = ['secretary', 'committee', 'officer', 'clerk']

export const readTurnout = route<Carried<S['readTurnout']>>()('readTurnout', 'GET', `${VOTE}/turnout`, ['guest'], '参与了多少人、多少面积，离法定比例还差多少')
export const listHeads = route<Carried<S['listHeads']>>()('listHeads', 'GET', `${VOTE}/heads`, ['guest'], '选票日志公布过的日志头，每个都有签名')
export const proveConsistency = route<Carried<S['proveConsistency']>>()('proveConsistency', 'GET', `${VOTE}/consistency`, ['guest'], '两个日志头之间没有改动过的证明')
export const readVoteFile = route<Carried<S['readVoteFile']>>()('readVoteFile', 'GET', `${VOTE}/file`, ['guest'], '公布的表决文件（JSON lines），任何人可以凭它重新计票')

export const myBallots = route<Carried<S['myBallots']>>()('myBallots', 'GET', `${VOTE}/my-ballots`, ['person'], '我在这次表决里的票权：投了没有、能不能投、能不能改')
export const castBallot = route<Carried<S['castBallot']>>()('castBallot', 'POST', `${VOICE}/cast`, ['person'], '投票')
export const readReceipt = route<Carried<S['readReceipt']>>()('readReceipt', 'GET', `${VOTE}/receipts/:entryId`, ['person'], '一张选票的回执：它在日志里的位置和证明')
export const nameVoter = route<Carried<S['nameVoter']>>()('nameVoter', 'POST', `${VOICE}/name-voter`, ['person'], '共有人推选一人投票')
export const grantHelp = route<Carried<S['grantHelp']>>()('grantHelp', 'POST', `${VOICE}/help`, ['person'], '请家人用他的手机代投，只限这次表决，到期自动失效')
export const undoHelp = route<Carried<S['undoHelp']>>()('undoHelp', 'POST', `${VOICE}/help/:grantId/undo`, ['person'], '撤回代投')
export const grantProxy = route<Carried<S['grantProxy']>>()('grantProxy', 'POST', `${VOICE}/grants`, ['person'], '登记书面委托、监护人或单位代表')
export const confirmGrant = route<Carried<S['confirmGrant']>>()('confirmGrant', 'POST', `${VOICE}/grants/:grantId/confirm`, DESK, '第二个人核对委托书照片')
export const endGrant = route<Carried<S['endGrant']>>()('endGrant', 'POST', `${VOICE}/grants/:grantId/end`, ['person'], '撤销委托')
export const readVoiceLog = route<Carried<S['readVoiceLog']>>()('readVoiceLog', 'GET', `${VOICE}/log`, ['person'], '一份票权的经过：谁在什么时候投过、代过，不含选择')

export const listOut = route<Carried<S['listOut']>>()('listOut', 'GET', `${VOTE}/out`, DESK, '还没有投票的户，按楼栋')
export const countOut = route<Carried<S['countOut']>>()('countOut', 'GET', `${VOTE}/out/buildings`, DESK, '各楼栋还有几户没有投')
export const remindVoters = route<Carried<S['remindVoters']>>()('remindVoters', 'POST', `${VOTE}/remind`, ORGANISERS, '提醒还没有投票的业主')
export const printPapers = route<Carried<S['printPapers']>>()('printPapers', 'GET', `${VOTE}/papers`, DESK, '按户印纸质选票的内容，带编号和二维码')
export const openPaper = route<Carried<S['openPaper']>>()('openPaper', 'GET', `${ESTATE}/ballot-papers/:scene`, DESK, '扫纸票上的二维码，找到它是哪一份票权')
export const listDesk = route<Carried<S['listDesk']>>()('listDesk', 'GET', `${VOTE}/desk`, DESK, '等第二个人核对的纸票和委托')
export const enterPaperBallot = route<Carried<S['enterPaperBallot']>>()('enterPaperBallot', 'POST', `${VOICE}/papers`, DESK, '录入一张纸票或上门收的票')
export const confirmPaperBallot = route<Carried<S['confirmPaperBallot']>>()('confirmPaperBallot', 'POST', `${VOICE}/papers/:paperId/confirm`, DESK, '第二个人照着纸票再录一遍，一致才计入')
export const rejectPaperBallot = route<Carried<S['rejectPaperBallot']>>()('rejectPaperBallot', 'POST', `${VOICE}/papers/:paperId/reject`, DESK, '退回录入的纸票，写明原因')
export const strikeBallot = route<Carried<S['strikeBallot']>>()('strikeBallot', 'POST', `${VOICE}/strike`, ORGANISERS, '异议成立后，把一张选票划掉')
