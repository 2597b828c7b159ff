import type { z } from 'zod'
import { ESTATE, ORGANISERS, route, type Carried } from './route'
import type { votePage, voteRow, voteRules, voteSchemas, voteTally } from './vote.schema'

type S = typeof voteSchemas
export type VoteRow = z.output<typeof voteRow>
export type VotePage = z.output<typeof votePage>
export type VoteTally = z.output<typeof voteTally>
export type VoteRulesShown = z.output<typeof voteRules>
export type RollRow = z.output<S['readRoll']['answer']>['rows'][number]

const VOTES = `${ESTATE}/votes`
const VOTE = `${VOTES}/:voteId`

export const listVotes = route<Carried<S['listVotes']>>()('listVotes', 'GET', VOTES, ['guest'], '业主表决')
export const readVote = route<Carried<S['readVote']>>()('readVote', 'GET', VOTE, ['guest'], '一次表决：公示全文、进度、结果')
export const readRoll = route<Carried<S['readRoll']>>()('readRoll', 'GET', `${VOTE}/roll`, ['guest'], '公示的名册：房屋和面积，没有姓名')
export const readVoteRules = route<Carried<S['readVoteRules']>>()('readVoteRules', 'GET', `${ESTATE}/vote-rules`, ['guest'], '本小区的议事规则里管表决的部分')
export const setVoteRules = route<Carried<S['setVoteRules']>>()('setVoteRules', 'PUT', `${ESTATE}/vote-rules`, ['committee'], '改议事规则，只能比法律更严')
export const draftVote = route<Carried<S['draftVote']>>()('draftVote', 'POST', VOTES, ORGANISERS, '起草表决')
export const changeDraft = route<Carried<S['changeDraft']>>()('changeDraft', 'POST', `${VOTE}/change`, ORGANISERS, '修改草稿')
export const nominateCandidate = route<Carried<S['nominateCandidate']>>()('nominateCandidate', 'POST', `${VOTE}/nominate`, ['member'], '推荐候选人，也可以自荐')
export const withdrawCandidate = route<Carried<S['withdrawCandidate']>>()('withdrawCandidate', 'POST', `${VOTE}/withdraw-candidate`, ['member'], '候选人退出')
export const checkCandidate = route<Carried<S['checkCandidate']>>()('checkCandidate', 'POST', `${VOTE}/check-candidate`, [...ORGANISERS, 'officer'], '逐条核对候选人的条件')
export const sendToReview = route<Carried<S['sendToReview']>>()('sendToReview', 'POST', `${VOTE}/send-to-review`, ORGANISERS, '送社区审阅')
export const reviewVote = route<Carried<S['reviewVote']>>()('reviewVote', 'POST', `${VOTE}/review`, ['officer'], '社区审阅：可以公示，或者退回')
export const publishNotice = route<Carried<S['publishNotice']>>()('publishNotice', 'POST', `${VOTE}/notice`, ORGANISERS, '公示全文和投票日期')
export const publishRoll = route<Carried<S['publishRoll']>>()('publishRoll', 'POST', `${VOTE}/roll`, ORGANISERS, '公示名册')
export const correctRoll = route<Carried<S['correctRoll']>>()('correctRoll', 'POST', `${VOTE}/roll/correct`, ORGANISERS, '更正名册')
export const objectTo = route<Carried<S['objectTo']>>()('objectTo', 'POST', `${VOTE}/object`, ['member'], '对名册或者计票提出异议')
export const answerObjection = route<Carried<S['answerObjection']>>()('answerObjection', 'POST', `${VOTE}/answer`, ORGANISERS, '答复异议')
export const openVote = route<Carried<S['openVote']>>()('openVote', 'POST', `${VOTE}/open`, ORGANISERS, '开始投票')
export const extendVote = route<Carried<S['extendVote']>>()('extendVote', 'POST', `${VOTE}/extend`, ORGANISERS, '参与不够，延长一次')
export const closeVote = route<Carried<S['closeVote']>>()('closeVote', 'POST', `${VOTE}/close`, ORGANISERS, '截止投票')
export const publishCount = route<Carried<S['publishCount']>>()('publishCount', 'POST', `${VOTE}/count`, ORGANISERS, '公示计票结果')
export const publishResult = route<Carried<S['publishResult']>>()('publishResult', 'POST', `${VOTE}/result`, ORGANISERS, '公布最终结果')
export const voidVote = route<Carried<S['voidVote']>>()('voidVote', 'POST', `${VOTE}/void`, [...ORGANISERS, 'officer'], '作废，写明原因')
export const repeatVote = route<Carried<S['repeatVote']>>()('repeatVote', 'POST', `${VOTE}/repeat`, ORGANISERS, '用同样的内容重新表决')
export const draftRunOff = route<Carried<S['draftRunOff']>>()('draftRunOff', 'POST', `${VOTE}/run-off`, ORGANISERS, '票数相同，起草第二轮')
