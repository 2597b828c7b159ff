import type { AgreementRefusal } from '../../domain/mediation/agreement'
import type { AppointRefusal } from '../../domain/mediation/appointMediators'
import type { HandUpRefusal } from '../../domain/mediation/handUp'
import type { MediationPhase, Session } from '../../domain/mediation/mediation'
import type { StatementRefusal } from '../../domain/mediation/makeStatement'
import type { PartyRefusal } from '../../domain/mediation/parties'
import type { PerformRefusal } from '../../domain/mediation/perform'
import type { SessionRefusal } from '../../domain/mediation/sessions'
import { TIER_NAMES } from '../../domain/mediation/tiers'
import type { Sentences } from '../sentences'
import { dayWords } from '../vote/inWords'

type Told = 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'TOO_MANY_PHOTOS'
type MediationRefusal = Exclude<AgreementRefusal | AppointRefusal | HandUpRefusal | StatementRefusal | PartyRefusal | PerformRefusal | SessionRefusal, { code: Told }>

export const MEDIATION_PHASE_NAMES: Record<MediationPhase, string> = {
  waiting: '等调解员接手',
  underway: '正在调解',
  agreed: '协议待确认、签字',
  performing: '正在履行',
  settled: '已办好',
  ended: '已结束',
}
const SESSION_NAMES: Record<Session['state'], string> = { offered: '还在选时间', set: '时间已定', held: '已经谈过', cancelled: '已取消' }

export const mediationSentences: Sentences<MediationRefusal> = {
  MEDIATION_WRONG_PHASE: [409, ({ phase }) => `这件调处现在是“${MEDIATION_PHASE_NAMES[phase]}”，不能这样做。请刷新后再看。`],
  NOT_THE_MEDIATOR: [403, ({ tier }) => `这件调处现在在${TIER_NAMES[tier]}，由接手的调解员来做。`],
  NOT_A_PARTY: [403, () => '这一步由当事人自己来做。'],
  NO_SUCH_PARTY: [422, () => '没有找到这位当事人，请刷新后再选。'],
  NO_SUCH_SESSION: [404, () => '没有找到这次见面，请刷新后再看。'],
  NO_SUCH_TERM: [404, () => '没有找到这条约定，请刷新后再看。'],
  NO_SUCH_MEDIATOR: [422, () => '这位已经不在调解这件事了，请刷新后再看。'],
  PARTIES_NOT_AGREED: [409, ({ names }) => `${names.join('、')}还没有说愿意调解。请先问一声，愿意的记下来，再往下走。`],
  PARTY_KNOWN: [409, ({ name }) => `${name}已经在当事人里了。`],
  TOO_MANY_PARTIES: [422, ({ most }) => `当事人最多 ${most} 位。人更多的事，请转小圆桌议。`],
  PARTY_HAS_SPOKEN: [409, ({ name }) => `${name}已经说过情况或者选过时间，不能去掉。`],
  APPLICANT_STAYS: [409, () => '反映人是这件事的一方，不能去掉。'],
  MEDIATOR_IS_PARTY: [409, ({ name }) => `${name}是这件事的一方，不能又来调解。请另选一位。`],
  MEDIATORS_NUMBER: [422, ({ most }) => `请选一位到 ${most} 位调解员。`],
  TOO_MANY_STATEMENTS: [409, ({ most }) => `已经记了 ${most} 条情况，请在见面时说。`],
  SESSION_ENDED: [409, ({ state }) => `这次见面${SESSION_NAMES[state]}，不能再改。请刷新后再看。`],
  SESSION_TIMES: [422, ({ most }) => `请给出 1 到 ${most} 个不同的时间。`],
  SESSION_IN_THE_PAST: [422, () => '时间已经过去了，请选以后的时间。'],
  SESSION_NOT_BEGUN: [409, () => '还没有到见面的时间，谈过以后再记。'],
  SESSION_OPEN: [409, () => '已经有一次见面在约了，请先定下来或者取消。'],
  TIME_NOT_OFFERED: [422, () => '选的时间不在给出的里面，请刷新后再选。'],
  TOO_MANY_SESSIONS: [409, ({ most }) => `已经约过 ${most} 次了，请交上一级或者终止。`],
  ONE_SIDE_ONLY: [409, () => '还没有对方当事人。请先加上对方，再写协议。'],
  TERMS_NUMBER: [422, ({ most }) => `请写 1 到 ${most} 条约定。`],
  TERM_AMOUNT: [422, () => '金额不对，请填大于 0、精确到分的数。'],
  TERM_DUE_PAST: [422, ({ due }) => `${dayWords(due)}已经过去了，请选今天或以后的日子。`],
  AGREEMENT_CHANGED: [409, ({ edition }) => `协议刚改到第 ${edition} 稿，请重新看一遍再确认。`],
  NOT_ALL_CONFIRMED: [409, ({ names }) => `${names.join('、')}还没有确认协议的内容，都确认了再签字。`],
  SIGNED_SHEET_NEEDED: [422, () => '请拍下签好字、盖好章的协议书。手机上点确认不算签字。'],
  SIGNED_DAY: [422, ({ from, until }) => `签字的日子应在 ${dayWords(from)}到 ${dayWords(until)}之间。`],
  TERM_DONE: [409, () => '这条约定已经确认做到了。'],
  TERM_NOT_REPORTED: [409, () => '对方还没有说做到了，不用退回。'],
  NOT_YOUR_TERM: [403, () => '这一步由约定的另一方，或者调解员来做。'],
  JUDICIAL_TOO_LATE: [422, ({ until }) => `申请司法确认最晚是 ${dayWords(until)}，已经过了。可以就协议的履行向法院起诉。`],
  JUDICIAL_ANSWERED: [409, () => '法院已经有结果了，不用再记。'],
  MEDIATOR_NOT_WANTED: [409, ({ name }) => `有一方请${name}不要来调解这件事，请另选一位。`],
  OWN_WORD_NEEDED: [409, ({ name }) => `口头协议一说定就生效，要${name}自己在手机上确认。本人不方便用手机的，请改成书面协议，签字以后生效。`],
  TIER_EMPTY: [409, ({ tier }) => `${TIER_NAMES[tier]}还没有调解员，交上去没有人接。请先请社区把人加上。`],
  JUDICIAL_DAY: [422, ({ from, until }) => `日子应在 ${dayWords(from)}到 ${dayWords(until)}之间。`],
  NO_TIER_ABOVE: [409, () => '县中心是最上一级。调不成的，请终止调解，并告诉双方还可以走哪些途径。'],
}
