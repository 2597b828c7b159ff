import { CONDITIONS } from '../../domain/vote/election/candidate'
import type { AnswerObjectionRefusal } from '../../domain/vote/answerObjection'
import type { CloseVoteRefusal } from '../../domain/vote/closeVote'
import type { CorrectRollRefusal } from '../../domain/vote/correctRoll'
import type { CheckCandidateRefusal } from '../../domain/vote/election/checkCandidate'
import type { NominateCandidateRefusal } from '../../domain/vote/election/nominateCandidate'
import type { WithdrawCandidateRefusal } from '../../domain/vote/election/withdrawCandidate'
import type { ExtendVoteRefusal } from '../../domain/vote/extendVote'
import type { ObjectToRefusal } from '../../domain/vote/objectTo'
import type { OpenVoteRefusal } from '../../domain/vote/openVote'
import type { PublishNoticeRefusal } from '../../domain/vote/publishNotice'
import type { PublishResultRefusal } from '../../domain/vote/publishResult'
import type { PublishRollRefusal } from '../../domain/vote/publishRoll'
import type { DraftRunOffRefusal } from '../../domain/vote/election/draftRunOff'
import type { RepeatVoteRefusal } from '../../domain/vote/repeatVote'
import type { SendToReviewRefusal } from '../../domain/vote/sendToReview'
import { PHASE_NAMES } from '../../domain/vote/vote'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import type { Sentences } from '../sentences'
import type { PlanFault } from '../../domain/vote/planReasons'
import { planSentences } from './planSentences'

/** What other concepts say already, in the same words. */
type Told = 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'TOO_MANY_PHOTOS' | 'VOTING_IS_OVER' | PlanFault['code']
type All =
  | AnswerObjectionRefusal
  | CloseVoteRefusal
  | CorrectRollRefusal
  | CheckCandidateRefusal
  | NominateCandidateRefusal
  | WithdrawCandidateRefusal
  | ExtendVoteRefusal
  | ObjectToRefusal
  | OpenVoteRefusal
  | PublishNoticeRefusal
  | PublishResultRefusal
  | PublishRollRefusal
  | RepeatVoteRefusal
  | DraftRunOffRefusal
  | SendToReviewRefusal
type StepRefusal = Exclude<All, { code: Told }>

const stepSentences: Sentences<StepRefusal> = {
  VOTE_WRONG_PHASE: [409, ({ phase, needed }) => `这次表决现在是“${PHASE_NAMES[phase]}”，只有${needed.map((one) => `“${PHASE_NAMES[one]}”`).join('、')}时才能这样做。请刷新后再看。`],
  NOT_APPROVED: [409, () => '社区还没有审阅同意，现在不能公示。请先送社区审阅。'],
  OPENS_TOO_EARLY: [422, ({ earliest }) => `公示满规定天数以后才能投票，最早 ${earliest} 开始。请把开始日期改到那天或以后。`],
  WINDOW_OUT_OF_RANGE: [422, ({ days, least, most }) => `投票期是 ${days} 天，应在 ${least} 到 ${most} 天之间，请改日期。`],
  ROLL_IS_EMPTY: [409, () => '这个范围里一户也没有，没有人可以投票。请检查表决范围。'],
  AREA_NOT_USABLE: [409, ({ label }) => `${label} 的面积不对，请先在房屋资料里改好，再公示名册。`],
  ROLL_TOO_LARGE: [409, () => '名册的面积加起来太大，不能准确计算，请检查有没有录错的面积。'],
  UNIT_TWICE_ON_ROLL: [409, ({ label }) => `${label} 在名册里出现了两次，请先在房屋资料里改好。`],
  NO_SUCH_OBJECTION: [404, () => '没有找到这条异议，请刷新后再看。'],
  OBJECTION_ANSWERED_ALREADY: [409, () => '这条异议已经答复过了。'],
  YOUR_OWN_OBJECTION: [403, () => '自己提的异议要由别人答复。'],
  ONLY_OWNERS_OBJECT: [403, () => '只有这次表决范围里的业主可以提异议。'],
  COUNT_MISSING: [409, () => '计票结果还没有公示，现在不能做这一步。'],
  OBJECTION_TOO_LATE: [409, ({ until }) => `提异议的期限在 ${timeInWords(until)} 已经过了。`],
  OBJECTIONS_UNANSWERED: [409, ({ count }) => `还有 ${count} 条异议没有答复，请先答复。`],
  NOT_OPEN_YET: [409, ({ opensAt }) => `还没到公示的投票开始时间 ${timeInWords(opensAt)}。`],
  ROLL_TOO_FRESH: [409, ({ earliest }) => `名册公示的天数还不够，最早 ${earliest} 才能开始投票。`],
  TOO_FEW_DAYS_LEFT: [409, ({ days, least }) => `离截止只剩 ${days} 天，投票期最少 ${least} 天。请重新公示投票日期。`],
  VOTE_KEY_MISSING: [409, () => '无记名投票的密钥还没有生成，请再试一次。'],
  EXTENDED_ALREADY: [409, ({ closesOn }) => `已经延长过一次，到 ${closesOn} 截止，不能再延长。`],
  EXTENSION_NOT_LATER: [422, ({ now }) => `延长后的截止日期要晚于 ${now}。`],
  ENOUGH_TOOK_PART: [409, () => '参与的人数和面积已经够了，不需要延长。'],
  VOTING_GOES_ON: [409, ({ closesAt }) => `投票还没有截止，${timeInWords(closesAt)} 以后才能计票。`],
  PAPERS_WAIT_FOR_SECOND: [409, ({ count }) => `还有 ${count} 张纸票等第二个人核对，核对完才能截止。`],
  DESK_MAY_STILL_ENTER: [409, ({ until }) => `截止前收到的纸票还可以录入，到 ${timeInWords(until)} 为止。`],
  QUERY_DAYS_NOT_OVER: [409, ({ until }) => `计票公示期到 ${timeInWords(until)} 结束，那以后才能公布最终结果。`],
  RECOUNT_DUE: [409, () => '有异议成立，请先重新公示计票结果。'],
  EVERYTHING_PASSED: [409, () => '这次表决已经全部通过，不需要重来。'],
  NO_TIE: [409, () => '没有票数相同的情况，不需要第二轮。'],
  NO_ELECTION: [409, () => '这次表决里没有选举。'],
  NO_SUCH_CANDIDATE: [404, () => '没有找到这位候选人，请刷新后再看。'],
  NOMINATED_ALREADY: [409, ({ name }) => `${name}已经在候选人名单里了。`],
  ONLY_ONESELF: [403, () => '自荐只能推荐自己。推荐别人请选其他方式。'],
  TOO_FEW_SUPPORTERS: [422, ({ supporters, needed, article }) => `有 ${supporters} 位业主联名，需要 ${needed} 位（${article}）。`],
  TOO_MANY_CANDIDATES: [409, ({ most }) => `候选人最多 ${most} 位。`],
  TOO_FEW_CANDIDATES: [409, ({ candidates, seats }) => `候选人只有 ${candidates} 位，要选 ${seats} 位。请先推荐够人再送审。`],
  CANDIDATE_CANNOT_STAND: [409, ({ name, lacking }) => `${name}还有条件没有核对或不符合：${lacking.map((id) => CONDITIONS.find((one) => one.id === id)?.text ?? id).slice(0, 3).join('；')}。`],
  YOUR_OWN_STANDING: [403, () => '自己的候选条件要由别人核对。'],
}

export const voteSentences = { ...stepSentences, ...planSentences }
