import type { PlanFault } from '../../domain/vote/planReasons'
import type { Share } from '../../domain/vote/share'
import type { Sentences } from '../sentences'

type Told = 'WORDS_MISSING' | 'WORDS_TOO_LONG'
const shareIn = ({ n, d, over }: Share) => `${over ? '超过' : '不少于'}${d} 分之 ${n}`
const RULES: Record<string, string> = {
  quorum: '参与的比例',
  ordinary: '一般事项同意的比例',
  weighty: '重大事项同意的比例',
  noticeDays: '公示天数',
  rollDays: '名册公示天数',
  queryDays: '计票公示天数',
  proxiesMost: '一人最多受托的份数',
  remindEveryDays: '提醒的间隔天数',
  termYears: '业委会任期的年数',
}
const named = (rule: string) => RULES[rule] ?? rule

/** What is wrong with a draft, or with an estate's rules of procedure. */
export const planSentences: Sentences<Exclude<PlanFault, { code: Told }>> = {
  RULE_LAXER_THAN_LAW: [422, ({ rule, asked, law, article }) => `${named(rule)}写的是${shareIn(asked)}，低于法律要求的${shareIn(law)}（${article}）。议事规则只能更严，不能更松。`],
  RULE_NOT_A_SHARE: [422, ({ rule }) => `${named(rule)}不是一个能达到的比例，请改成例如三分之二。`],
  RULE_OUT_OF_RANGE: [422, ({ rule, asked, least, most, article }) => `${named(rule)}是 ${asked}，应在 ${least} 到 ${most} 之间（${article}）。`],
  SILENCE_NEEDS_CLAUSE: [422, ({ article }) => `没有投票的要计入多数，须写明管理规约或议事规则的哪一条（${article}）。`],
  LAST_WINS_NEEDS_CHANGES: [422, () => '“以最后一张为准”要允许在截止前改投，请一起改。'],
  NO_QUESTION: [422, () => '请至少写一个要表决的事项。'],
  TOO_MANY_QUESTIONS: [422, ({ count, most }) => `有 ${count} 个表决事项，一次最多 ${most} 个，请分成几次。`],
  MORE_THAN_ONE_ELECTION: [422, () => '一次表决里只能有一项选举。'],
  SAME_ID_TWICE: [422, () => '有两个事项或选项的编号一样，请删掉一个重新添加。'],
  TOO_FEW_OPTIONS: [422, ({ least }) => `每个事项至少要有 ${least} 个选项。`],
  TOO_MANY_OPTIONS: [422, ({ count, most }) => `有 ${count} 个选项，最多 ${most} 个。`],
  OPTIONS_DO_NOT_FIT: [422, () => '选项和表决方式对不上：一般事项是同意、反对、弃权；选方案时另有弃权。请重新选择。'],
  SEATS_OUT_OF_RANGE: [422, ({ seats, least, most }) => `要选 ${seats} 人，应在 ${least} 到 ${most} 人之间。`],
  CHOICES_OUT_OF_RANGE: [422, ({ maxChoices, least, most }) => `最多选 ${maxChoices} 项不合适，应在 ${least} 到 ${most} 之间。`],
  COMMITTEE_SIZE: [422, ({ members, least, most, article }) => `业委会 ${members} 人不合规定，应是 ${least} 到 ${most} 人的单数（${article}）。`],
}
