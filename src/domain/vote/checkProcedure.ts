import { MEETING_NOTICE_DAYS } from '../calendar'
import { TERM_YEARS_MOST } from './election/term'
import { ORDINARY, QUORUM, WEIGHTY } from './majority'
import { isLaxer, isShare, type Share } from './share'
import { DEFAULT_RULES, type VoteRules } from './rules'

/** Full days in which a published roll may be objected to before voting opens (ours). */
export const ROLL_DAYS_LEAST = 7
/** Days in which a preliminary count may be questioned (ours; 东莞 gives 10). */
export const QUERY_DAYS_LEAST = 7
/** Beyond this a notice helps nobody (ours). */
export const DAYS_MOST = 60
/** One person never holds more voices than this, whatever the rules say (ours). */
export const PROXIES_MOST = 10
/** Somebody who is asked every day stops reading (ours). */
export const REMIND_EVERY_DAYS_LEAST = 1

const LAW = {
  quorum: { law: QUORUM, article: '民法典 278(2)' },
  ordinary: { law: ORDINARY, article: '民法典 278(2)' },
  weighty: { law: WEIGHTY, article: '民法典 278(2)' },
} as const

/** Each number of days or persons, with the least and the most, and where that comes from. */
const RANGES = {
  noticeDays: { least: MEETING_NOTICE_DAYS, most: DAYS_MOST, article: '物业管理条例 14' },
  rollDays: { least: ROLL_DAYS_LEAST, most: DAYS_MOST, article: '本系统规则' },
  queryDays: { least: QUERY_DAYS_LEAST, most: DAYS_MOST, article: '本系统规则' },
  proxiesMost: { least: 0, most: PROXIES_MOST, article: '本系统规则' },
  remindEveryDays: { least: REMIND_EVERY_DAYS_LEAST, most: DAYS_MOST, article: '本系统规则' },
  termYears: { least: 1, most: TERM_YEARS_MOST, article: '指导规则 32，山东省条例 30' },
} as const

export type ProcedureRefusal =
  | { code: 'RULE_LAXER_THAN_LAW'; rule: keyof typeof LAW; asked: Share; law: Share; article: string }
  | { code: 'RULE_NOT_A_SHARE'; rule: keyof typeof LAW; asked: Share }
  | { code: 'RULE_OUT_OF_RANGE'; rule: keyof typeof RANGES; asked: number; least: number; most: number; article: string }
  | { code: 'SILENCE_NEEDS_CLAUSE'; article: string }
  | { code: 'LAST_WINS_NEEDS_CHANGES' }

/** What in an estate's rules of procedure the law forbids, with its article: they may ask for more, never for less. */
export function checkProcedure(rules: VoteRules): readonly ProcedureRefusal[] {
  return [
    ...(Object.keys(LAW) as (keyof typeof LAW)[]).flatMap((rule) => shareReasons(rule, rules[rule])),
    ...(Object.keys(RANGES) as (keyof typeof RANGES)[]).flatMap((rule) => rangeReasons(rule, rules[rule] ?? DEFAULT_RULES[rule])),
    ...(rules.silence === 'joinsMajority' && !rules.silenceClause?.trim()
      ? [{ code: 'SILENCE_NEEDS_CLAUSE', article: '指导规则 26' } as const]
      : []),
    ...(rules.channels === 'lastWins' && rules.changes === 'none' ? [{ code: 'LAST_WINS_NEEDS_CHANGES' } as const] : []),
  ]
}

/** The rules of a vote, from what an estate's own rules of procedure say beyond the defaults. */
export const rulesFrom = (own: Partial<VoteRules>): VoteRules => ({ ...DEFAULT_RULES, ...own })

function shareReasons(rule: keyof typeof LAW, asked: Share): ProcedureRefusal[] {
  const { law, article } = LAW[rule]
  if (!isShare(asked)) return [{ code: 'RULE_NOT_A_SHARE', rule, asked }]
  return isLaxer(asked, law) ? [{ code: 'RULE_LAXER_THAN_LAW', rule, asked, law, article }] : []
}

function rangeReasons(rule: keyof typeof RANGES, asked: number): ProcedureRefusal[] {
  const { least, most, article } = RANGES[rule]
  const fits = Number.isInteger(asked) && asked >= least && asked <= most
  return fits ? [] : [{ code: 'RULE_OUT_OF_RANGE', rule, asked, least, most, article }]
}
