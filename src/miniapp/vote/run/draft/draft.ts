import type { LocalDate } from '../../../../domain/calendar'
import { addDays } from '../../../../domain/calendar'
import { earliestAfterNotice } from '../../../../domain/vote/dates'
import { planReasons, plansOf } from '../../../../domain/vote/planReasons'
import type { Question } from '../../../../domain/vote/question'
import type { Scope } from '../../../../domain/vote/roll/roll'
import { DEFAULT_RULES, type VoteRules } from '../../../../domain/vote/rules'
import type { Plans } from '../../../../domain/vote/vote'
import { faultWords } from '../faultWords'
import { rulesDraftOf, rulesOf, type RulesDraft } from '../rules/rulesDraft'

/** A vote as it is being written; kept on the phone. */
export interface VoteDraft {
  title: string
  text: string
  scope: Scope
  secret: boolean
  questions: readonly Question[]
  rules: RulesDraft
  /** How many days voting is to last: chosen here, set when the notice goes out. */
  days: number
}

export const draftFrom = (plans: Plans, days = 14): VoteDraft => ({ ...plans, rules: rulesDraftOf(plans.rules), days })

export const newDraft = (rules: VoteRules = DEFAULT_RULES, title = ''): VoteDraft =>
  draftFrom({ title, text: '', scope: { kind: 'estate' }, secret: false, questions: [], rules })

/** What is sent. */
export const plansIn = (draft: VoteDraft): Plans => plansOf({ ...draft, rules: rulesOf(draft.rules) })

/** All that is still wrong, each in a sentence, by the rules that the server asks too. */
export function wrongIn(draft: VoteDraft): readonly string[] {
  const place = (questionId: string) => `第 ${draft.questions.findIndex(({ id }) => id === questionId) + 1} 项`
  const own = [
    ...(draft.title.trim() ? [] : ['请写标题']),
    ...draft.questions.flatMap((question, at) => questionWrong(question, at)),
  ]
  const faults = planReasons(plansIn(draft)).filter(({ code }) => code !== 'WORDS_MISSING')
  return [...own, ...new Set(faults.map((fault) => faultWords(fault, place)))]
}

const questionWrong = ({ title, options }: Question, at: number): string[] => [
  ...(title.trim() ? [] : [`第 ${at + 1} 项：请写要表决什么`]),
  ...(options.every(({ text }) => text.trim()) ? [] : [`第 ${at + 1} 项：有选项还没写`]),
]

/** The days that the law leaves, if the notice went out on that day. */
export interface Course {
  readonly noticeOn: LocalDate
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate
  readonly countOn: LocalDate
  readonly resultOn: LocalDate
}

export function courseFrom(noticeOn: LocalDate, days: number, rules: Pick<VoteRules, 'noticeDays' | 'queryDays'>): Course {
  const opensOn = earliestAfterNotice(noticeOn, rules.noticeDays)
  const closesOn = addDays(opensOn, days - 1)
  const countOn = addDays(closesOn, 1)
  return { noticeOn, opensOn, closesOn, countOn, resultOn: addDays(countOn, rules.queryDays + 1) }
}
