import type { MediationPage } from '../../../../contract/mediation'
import { addDays, localDateOf, type Instant, type LocalDate } from '../../../../domain/calendar'
import { readMoney, writeMoney } from '../../../../domain/money'
import { typedDay } from '../../../committee/typedDay'

export interface TermDraft {
  partyId: string
  what: string
  yuan: string
  due: string
}

export interface AgreementDraft {
  facts: string
  terms: readonly TermDraft[]
  manner: string
  oral: boolean
}

export const newTerm = (partyId: string): TermDraft => ({ partyId, what: '', yuan: '', due: '' })

/** The text that stands, to be changed; or an empty one, its first term the other side's. */
export function agreementDraft({ agreement, parties }: Pick<MediationPage, 'agreement' | 'parties'>): AgreementDraft {
  if (!agreement) {
    const owes = parties.find(({ side }) => side === 'respondent') ?? parties[0]
    return { facts: '', terms: [newTerm(owes?.id ?? '')], manner: '', oral: false }
  }
  const { facts, terms, manner, oral } = agreement
  return { facts, manner, oral, terms: terms.map(({ partyId, what, amount, due }) => ({ partyId, what, yuan: amount === undefined ? '' : writeMoney(amount), due: due ?? '' })) }
}

/** The days that are asked for most, from today. */
export const DUES = [
  { days: 3, label: '3 天内' },
  { days: 7, label: '一周内' },
  { days: 15, label: '15 天内' },
  { days: 30, label: '30 天内' },
] as const
export const dueIn = (days: number, now: Instant): LocalDate => addDays(localDateOf(now), days)

/** Empty is no sum; undefined is one that cannot be read. */
function amountIn(yuan: string): number | 'none' | undefined {
  const text = yuan.normalize('NFKC').replace(/[¥￥元,\s]/g, '')
  if (text === '') return 'none'
  const fen = readMoney(text)
  return fen !== undefined && fen > 0 ? fen : undefined
}

function termWrong({ partyId, what, yuan, due }: TermDraft, now: Instant): string | undefined {
  if (!partyId) return '请选谁来做'
  if (!what.trim()) return '请写做什么'
  if (amountIn(yuan) === undefined) return '金额看不懂'
  const day = due.trim() === '' ? undefined : typedDay(due)
  if (due.trim() !== '' && !day) return '日子看不懂，请写成 2026-12-31'
  return day && day < localDateOf(now) ? '日子已经过去了' : undefined
}

/** What keeps it from being sent, the first thing first. */
export function agreementMissing({ facts, terms }: AgreementDraft, now: Instant): string | undefined {
  if (!facts.trim()) return '请写怎么回事'
  if (terms.length === 0) return '请写至少一条约定'
  const wrongs = terms.map((term) => termWrong(term, now))
  const bad = wrongs.findIndex((wrong) => wrong !== undefined)
  return bad < 0 ? undefined : `第 ${bad + 1} 条：${wrongs[bad]}`
}

export const agreementBody = ({ facts, terms, manner, oral }: AgreementDraft) => ({
  facts: facts.trim(),
  manner: manner.trim(),
  oral,
  terms: terms.map(({ partyId, what, yuan, due }) => {
    const amount = amountIn(yuan)
    const day = typedDay(due)
    return { partyId, what: what.trim(), ...(typeof amount === 'number' && { amount }), ...(day && { due: day as LocalDate }) }
  }),
})
