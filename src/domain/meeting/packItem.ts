import type { AgendaItem, Opinion } from '../agendaItem/agendaItem'
import { opinionsNow } from '../agendaItem/recordVisit'
import { daysBetween, localDateOf, type Instant, type LocalDate } from '../calendar'
import type { Matter } from '../matter/matter'
import type { Fen } from '../money'

/** So many of the last words are read in a minute. */
const WORDS_SHOWN = 5

export interface PackTask {
  readonly what: string
  readonly who: string
  readonly due: LocalDate
  /** Days past its day; 0 while it is not late. */
  readonly late: number
}

/** What the table has to know of an item before it takes it, on one page. */
export interface PackItem {
  readonly itemId: string
  readonly number: number
  readonly title: string
  readonly text: string
  readonly phase: AgendaItem['phase']
  /** In this stage since so many days. */
  readonly stageDays: number
  readonly matters: { readonly count: number; readonly persons: number; readonly waitDays: number }
  readonly visits: { readonly homes: number; readonly opinions: Readonly<Record<Opinion, number>>; readonly objections: readonly string[]; readonly words: readonly string[] }
  readonly agreed: readonly { readonly on: LocalDate; readonly words: string }[]
  readonly plan?: { readonly text: string; readonly cost: Fen; readonly payers: readonly { readonly who: string; readonly fen: Fen }[] }
  readonly tasks: readonly PackTask[]
  /** Who has to be there: those whose task is late or falls due, each once. */
  readonly mustCome: readonly string[]
}

/** Gathers from an item's own story what was heard, said, promised and what it costs. */
export function packItem(item: AgendaItem, matters: readonly Matter[], now: Instant): PackItem {
  const today = localDateOf(now)
  const told = matters.map(({ reportedAt }) => reportedAt)
  const open = item.tasks.filter(({ state }) => state === 'open')
  const lateOf = (due: LocalDate) => Math.max(0, daysBetween(due, today))
  const said = item.visits.filter(({ words }) => words !== '').toReversed()
  return {
    itemId: item.id,
    number: item.number,
    title: item.title,
    text: item.text,
    phase: item.phase,
    stageDays: daysBetween(localDateOf(item.phaseSince), today),
    matters: {
      count: matters.length,
      persons: matters.reduce((sum, { joined }) => sum + 1 + joined.length, 0),
      waitDays: told.length > 0 ? daysBetween(localDateOf(Math.min(...told)), today) : 0,
    },
    visits: {
      homes: item.visits.length,
      opinions: opinionsNow(item.visits),
      objections: said.filter(({ opinion }) => opinion === 'oppose').slice(0, WORDS_SHOWN).map(({ words }) => words),
      words: said.filter(({ opinion }) => opinion !== 'oppose').slice(0, WORDS_SHOWN).map(({ words }) => words),
    },
    agreed: item.discussions.filter(({ resolution }) => resolution !== '').slice(-WORDS_SHOWN).toReversed().map(({ at, resolution }) => ({ on: localDateOf(at), words: resolution })),
    ...(item.plan && { plan: { text: item.plan.text, cost: item.plan.costFen, payers: item.plan.payers } }),
    tasks: open.map(({ what, personName, due }) => ({ what, who: personName, due, late: lateOf(due) })),
    mustCome: [...new Set(open.map(({ personName }) => personName))],
  }
}
