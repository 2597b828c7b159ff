import type { giveConsent, readConsents } from '../../contract/notice'
import type { AnswerOf, BodyOf } from '../../contract/route'

type Row = AnswerOf<typeof readConsents>['rows'][number]
type Results = NonNullable<BodyOf<typeof giveConsent>>['results']
type Said = NonNullable<Results[keyof Results]>

const SAID: readonly Said[] = ['accept', 'reject', 'ban', 'filter']

/** What WeChat answered, by our names of the templates; what it did not answer is left out. */
export function resultsOf(rows: readonly Pick<Row, 'template' | 'templateId'>[], answer: Record<string, unknown>): Results {
  const said = rows.map(({ template, templateId }) => [template, answer[templateId]] as const)
  return Object.fromEntries(said.filter(([, word]) => SAID.includes(word as Said))) as Results
}
