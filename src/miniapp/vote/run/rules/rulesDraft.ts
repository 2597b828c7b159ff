import { checkProcedure, type ProcedureRefusal } from '../../../../domain/vote/checkProcedure'
import { termYearsOf, type VoteRules } from '../../../../domain/vote/rules'
import type { Share } from '../../../../domain/vote/share'
import { procedureWords } from '../faultWords'
import { readShare, shareText } from '../shareText'

export const SHARES = ['quorum', 'ordinary', 'weighty'] as const
export type ShareRule = (typeof SHARES)[number]
export const NUMBERS = ['noticeDays', 'rollDays', 'queryDays', 'proxiesMost', 'remindEveryDays', 'termYears'] as const
export type NumberRule = (typeof NUMBERS)[number]

/** The rules of procedure as they are being written: shares and numbers as typed. */
export type RulesDraft = Omit<VoteRules, ShareRule | NumberRule> & Record<ShareRule | NumberRule, string>

export const rulesDraftOf = (rules: VoteRules): RulesDraft => ({
  ...rules,
  quorum: shareText(rules.quorum),
  ordinary: shareText(rules.ordinary),
  weighty: shareText(rules.weighty),
  noticeDays: String(rules.noticeDays),
  rollDays: String(rules.rollDays),
  queryDays: String(rules.queryDays),
  proxiesMost: String(rules.proxiesMost),
  remindEveryDays: String(rules.remindEveryDays),
  termYears: String(termYearsOf(rules)),
})

/** Half is read as more than half: 过半数 is strictly more. */
const shareIn = (text: string): Share => {
  const { n, d } = readShare(text) ?? { n: NaN, d: NaN }
  return 2 * n === d ? { n, d, over: true } : { n, d }
}
const numberIn = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : NaN)

export function rulesOf(draft: RulesDraft): VoteRules {
  const { silenceClause, ...rest } = draft
  const clause = draft.silence === 'joinsMajority' ? silenceClause?.trim() : undefined
  return {
    ...rest,
    quorum: shareIn(draft.quorum),
    ordinary: shareIn(draft.ordinary),
    weighty: shareIn(draft.weighty),
    noticeDays: numberIn(draft.noticeDays),
    rollDays: numberIn(draft.rollDays),
    queryDays: numberIn(draft.queryDays),
    proxiesMost: numberIn(draft.proxiesMost),
    remindEveryDays: numberIn(draft.remindEveryDays),
    termYears: numberIn(draft.termYears),
    ...(clause ? { silenceClause: clause } : {}),
  }
}

export type RulePlace = ShareRule | NumberRule | 'silence' | 'channels'

/** What is wrong, at the rule that it is about. */
export function wrongRules(draft: RulesDraft): Partial<Record<RulePlace, string>> {
  return Object.fromEntries(checkProcedure(rulesOf(draft)).map((fault) => [placeOf(fault), procedureWords(fault)]))
}

function placeOf(fault: ProcedureRefusal): RulePlace {
  if ('rule' in fault) return fault.rule
  return fault.code === 'SILENCE_NEEDS_CLAUSE' ? 'silence' : 'channels'
}
