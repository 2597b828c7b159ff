import { localDateOf, minuteOfDay } from '../../../domain/calendar'
import type { CastBallotRefusal } from '../../../domain/vote/ballot/castBallot'
import type { ConfirmPaperBallotRefusal, RejectPaperBallotRefusal } from '../../../domain/vote/ballot/confirmPaperBallot'
import type { EnterPaperBallotRefusal } from '../../../domain/vote/ballot/enterPaperBallot'
import type { GrantHelpRefusal, UndoHelpRefusal } from '../../../domain/vote/ballot/grantHelp'
import type { ConfirmGrantRefusal, EndGrantRefusal, GrantProxyRefusal } from '../../../domain/vote/ballot/grantProxy'
import type { NameVoterRefusal } from '../../../domain/vote/ballot/nameVoter'
import type { RemindVoterRefusal } from '../../../domain/vote/ballot/remindVoter'
import type { StrikeBallotRefusal } from '../../../domain/vote/ballot/strikeBallot'
import type { Sentences } from '../../sentences'

type Domain =
  | CastBallotRefusal | ConfirmPaperBallotRefusal | RejectPaperBallotRefusal | EnterPaperBallotRefusal | GrantHelpRefusal | UndoHelpRefusal
  | ConfirmGrantRefusal | EndGrantRefusal | GrantProxyRefusal | NameVoterRefusal | RemindVoterRefusal | StrikeBallotRefusal
/** Said by the vote's own steps, by matters and by the edge. */
type SaidElsewhere =
  | 'VOTE_WRONG_PHASE' | 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'TOO_MANY_PHOTOS' | 'NO_SUCH_OBJECTION'
type Own = Exclude<Domain, { code: SaidElsewhere }>
type BallotIsIn = { code: 'BALLOT_IS_IN'; channel?: 'phone' | 'paper' | 'door'; at: number }
type Server =
  | { code: 'NO_SUCH_HEAD' }
  | { code: 'FILE_NOT_YET' }
  | { code: 'NOT_HUNG_YET' }
  | { code: 'PAPER_DIFFERS' }
  | { code: 'NO_SUCH_PAPER_CODE' }

const WAYS = { phone: '手机', paper: '纸质选票', door: '上门收票' } as const
/** In the estate's own time, as people say it. */
const moment = (at: number) => {
  const [, month, day] = localDateOf(at).split('-').map(Number)
  const minute = minuteOfDay(at)
  return `${month} 月 ${day} 日 ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/** Why a ballot is not in, and what to do instead. */
export const ballotSentences: Sentences<Exclude<Own, { code: 'BALLOT_IS_IN' }> | BallotIsIn | Server> = {
  VOTING_IS_OVER: [409, ({ closesAt }) => `投票已在 ${moment(closesAt)} 截止，这张票没有投进去。`],
  NOT_YOUR_VOICE: [403, () => '这一份票不归您投。如果房子是您的，请先认领房屋，或请社区核对名册。'],
  CO_OWNERS_NAMED_ANOTHER: [409, () => '共有人已经推选了另一位来投这份票。要换人，请那一位来改。'],
  HELP_IS_OVER: [409, ({ expiresAt }) => `代投的期限到 ${moment(expiresAt)} 为止，已经过了。请业主再授权一次，或由业主自己投。`],
  BALLOT_IS_IN: [409, ({ channel, at }) => `这份票已经投过了（${channel ? `${WAYS[channel]}，` : ''}${moment(at)}），按本次表决的规则以它为准。`],
  CAST_BY_ANOTHER: [409, ({ channel, at }) => `这份票已由别人投过了（${WAYS[channel]}，${moment(at)}），不能由您改。有疑问请联系业委会。`],
  TOO_MANY_CHOICES: [422, ({ count, most }) => `选了 ${count} 项，最多选 ${most} 项，请去掉几项再投。`],
  CHOICES_EXCLUDE_EACH_OTHER: [422, () => '选了“弃权”或“反对”就不能再选别的，请只留一样。'],
  NO_SUCH_OPTION: [422, () => '选项和公示的不一样了，请刷新后重新选。'],
  OPTION_MARKED_TWICE: [422, () => '同一项只能选一次。'],
  QUESTION_UNANSWERED: [422, () => '还有题目没选。不想表态可以选“弃权”。还没投完，差一步。'],
  QUESTION_ANSWERED_TWICE: [422, () => '同一道题只能答一次，请刷新后重新选。'],
  NO_SUCH_QUESTION: [422, () => '题目和公示的不一样了，请刷新后重新选。'],
  NO_SUCH_PAPER: [409, () => '这张纸票已经核对过或退回了，请刷新看看。'],
  SECOND_PERSON_NEEDED: [409, () => '录入和核对要由两个人来做。请另一位来核对。'],
  PAPER_PHOTO_MISSING: [422, () => '请先拍一张照片，再提交。'],
  NOT_RECEIVED_IN_TIME: [422, ({ from, until }) => `收票时间应在 ${moment(from)} 到 ${moment(until)} 之间，请核对后再填。`],
  ANOTHER_PAPER_WAITS: [409, () => '这份票已有一张纸票在等第二个人核对，请先核对或退回那一张。'],
  NOT_THE_OWNER: [403, () => '这一步要由这份票的业主来做。'],
  HELPER_IS_OWNER: [409, () => '这位本来就是业主，自己就能投，不用代投。'],
  HELP_GRANTED_ALREADY: [409, () => '已经请这位代投了，不用再请一次。'],
  EXPIRY_OUT_OF_RANGE: [422, ({ until }) => `代投的期限要在现在和 ${moment(until)} 之间，请重新选。`],
  NO_SUCH_GRANT: [409, () => '这份委托已经撤销或核对过了，请刷新看看。'],
  DESK_ONLY: [403, ({ kind }) => (kind === 'proxy' ? '委托书由另一位工作人员来核对。' : '监护人和单位代表由社区或业委会登记，请带上证明去办。')],
  NOT_FOR_YOURSELF: [422, () => '不能委托给自己，请填受托人的手机号。'],
  TOO_MANY_PROXIES: [409, ({ held, most }) => `这位已经受托 ${held} 份，本次表决每人最多受托 ${most} 份。请换一位受托人。`],
  NAMED_IS_NO_OWNER: [422, () => '只能推选共有人里的一位。'],
  HAS_VOTED: [409, () => '这一户已经投过了，不用再提醒。'],
  REMINDED_LATELY: [409, ({ next }) => `刚提醒过，${moment(next)} 以后才能再提醒。`],
  NO_BALLOT_IN: [409, () => '这份票没有可以划掉的选票。'],
  OBJECTION_NOT_UPHELD: [409, () => '这条异议还没有认定成立，不能据此划掉选票。'],
  NO_SUCH_HEAD: [404, () => '没有公布过这个日志头，请从公布的列表里选两个。'],
  NOT_HUNG_YET: [404, () => '这张公示还没有贴出来。请回到表决的页面，看已经有哪些公示。'],
  FILE_NOT_YET: [409, () => '计票结果公布以后才能下载表决文件，请到时再来。'],
  PAPER_DIFFERS: [409, () => '和第一位录入的不一样。请两个人一起再看一遍纸票，哪一位录错了就退回重录。'],
  NO_SUCH_PAPER_CODE: [404, () => '没有这张选票的编号。请重新扫纸票上的二维码，或按房号查找。'],
}
