import type { DutyRefusal } from '../../domain/committee/duties'
import type { SeatCommitteeRefusal } from '../../domain/committee/seatCommittee'
import type { BeginRecallRefusal, ChooseOfficersRefusal, EndSeatRefusal, SeatAlternateRefusal } from '../../domain/committee/seats'
import type { Sentences } from '../sentences'

/** What other concepts say already, in the same words. */
type Told = 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'COMMITTEE_SIZE'
type All = DutyRefusal | SeatCommitteeRefusal | BeginRecallRefusal | ChooseOfficersRefusal | EndSeatRefusal | SeatAlternateRefusal | { code: 'NO_BY_ELECTION' }
type Own = Exclude<All, { code: Told }>

/** Why nothing may be done with the committee, and what to do instead. */
export const committeeSentences: Sentences<Own> = {
  TERM_OUT_OF_RANGE: [422, ({ most, article }) => `业委会的任期是 1 到 ${most} 年（${article}），请改一下年数。`],
  COMMITTEE_SITS: [409, () => '现任业委会的任期还没有结束。换届请起草选举表决，结果公布后自动换届。'],
  ELECTED_IN_THE_FUTURE: [422, () => '选举产生的日期还没到，请检查日期。'],
  SEATS_AND_NAMES: [422, ({ seats, names }) => `填了 ${names} 名委员，席位是 ${seats} 个。请改成一样，或者少于席位（空缺的再补选）。`],
  NAME_NOT_GOOD: [422, ({ most }) => `每一位都要写姓名，最多 ${most} 个字。`],
  COMMITTEE_IS_OVER: [409, () => '这一届的任期已经结束，不能再改。请看现任业委会。'],
  NO_SUCH_MEMBER: [404, () => '这位委员不在任，可能刚刚有人改过。请刷新后再看。'],
  RECALL_IS_VOTED: [422, () => '罢免委员要业主表决（民法典 278）。请用“提请罢免”起草表决。'],
  NO_SEAT_EMPTY: [409, () => '现在没有空缺的席位。'],
  NO_ALTERNATE: [409, () => '没有候补委员了。空缺的席位请补选。'],
  TOO_FEW_PROPOSE: [422, ({ proposed, of, article }) => `提请的人不够：${of} 人里有 ${proposed} 人（${article}）。委员会提请要过半数委员，业主提请要五分之一以上业主。`],
  RECALL_UNDER_WAY: [409, () => '罢免这位委员的表决正在进行，请等结果。'],
  HANDED_ALREADY: [409, () => '这一项已经移交过了。'],
  FILED_ALREADY: [409, () => '已经备过案了。'],
  NO_BY_ELECTION: [409, () => '现在不用补选：没有空缺，或者有候补可以递补，或者要整个换届。'],
}
