import type { PromisePage } from '../../../contract/promise'
import { ROLE_NAMES } from '../../../domain/actor'
import { wordsOfMinutes, wordsOfWithin } from '../../../domain/deadline/promiseWords'
import type { Category, Urgency } from '../../../domain/matter/matter'
import { CATEGORY_WORDS } from '../../words'

type Settings = PromisePage['promises']
type Times = Settings['times']['normal']['repair']

export interface PromiseLine {
  label: string
  categories: Category[]
  words: string
}

/** The promise of each category in one line; those that are promised the same stand together. */
export function promiseLines({ times }: Settings, urgency: Urgency): PromiseLine[] {
  const lines: PromiseLine[] = []
  for (const category of Object.keys(CATEGORY_WORDS) as Category[]) {
    const words = timesWords(times[urgency][category])
    const same = lines.find((line) => line.words === words)
    if (same) same.categories.push(category)
    else lines.push({ label: '', categories: [category], words })
  }
  return lines.map((line) => ({ ...line, label: lines.length === 1 ? '各类事项' : line.categories.map((one) => CATEGORY_WORDS[one]).join('、') }))
}

function timesWords({ accept, onSite, finish }: Times): string {
  return [
    `${wordsOfWithin(accept)}受理`,
    ...(onSite ? [`${wordsOfWithin(onSite)}到场`] : []),
    finish ? `${wordsOfWithin(finish)}办结` : '办结时间另行说明',
  ].join('，')
}

/** What the law has to say of these categories. */
export const boundWords = (bounds: PromisePage['bounds'], categories: readonly Category[]): string[] =>
  bounds
    .filter(({ category }) => categories.includes(category))
    .map(({ category, step, mostDays, law }) => `${CATEGORY_WORDS[category]}最长 ${mostDays} 天${step === 'finish' ? '答复办结' : ''}（${law}）`)

/** 一超时就告诉物业经理；超时10小时告诉支部书记. */
export const lateWords = (steps: Settings['escalation']['normal']): string =>
  steps.map(({ role, lateMinutes }) => `${lateMinutes === 0 ? '一超时就' : `超时${wordsOfMinutes(lateMinutes)}`}告诉${ROLE_NAMES[role]}`).join('；')
