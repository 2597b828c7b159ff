import { z } from 'zod'
import { PARTS_OF, type FigureName, type FigurePart } from '../domain/figures/figures'
import { matterRow } from './matter.schema'
import { id, instant, pageOf, paging } from './shapes.schema'

export const share = z.object({ met: z.number().int(), due: z.number().int(), notYetDue: z.number().int() })

export const figures = z.object({
  /** YYYY-MM, a year YYYY, or all */
  period: z.string(),
  /** Of the matters that were told in the period, as domain/figures says. A rate is met ÷ due. */
  acceptedInTime: share,
  closedInTime: share,
  satisfaction: z.object({ sum: z.number().int(), rated: z.number().int(), unrated: z.number().int() }),
  matters: z.object({ count: z.number().int(), open: z.number().int() }),
  /** Closures that no resident confirmed, shown beside the rate. */
  closures: z.object({ confirmed: z.number().int(), unconfirmed: z.number().int() }),
  /** Of what was accepted: told once by its reporter, or told again. */
  toldOnce: z.object({ once: z.number().int(), again: z.number().int() }),
})

/** What may wait for somebody. `handleMatter`: accepted, and not yet answered or handed on · `sentBack`: a ticket that a reporter was not content with. */
export const NEEDS = [
  'confirmMatter',
  'returnedMatter',
  'myTask',
  'signMinutes',
  'giveVerdict',
  'castBallot',
  'reviewVote',
  'myTicket',
  'acceptMatter',
  'overdue',
  'sentBack',
  'assignTicket',
  'handleMatter',
  'checkMatter',
  'claim',
  'taskLate',
  'itemWaits',
  'meeting',
  'minutes',
  'mediation',
  'studioDay',
  'studioCase',
  'studioAsks',
] as const

/** Something that waits for the reader: what, why, by when, and where to do it. */
export const need = z.object({
  kind: z.enum(NEEDS),
  id,
  /** `matter:ID`, `ticket:ID`, `item:ID`, `meeting:ID`, `claim:ID`, `mediation:ID`, `studioDay:ID` or `studioCase:ID`. */
  link: z.string(),
  title: z.string(),
  note: z.string(),
  tag: z.object({ kind: z.enum(['wait', 'go', 'done', 'late', 'plain']), text: z.string() }).nullish(),
  due: instant.nullish(),
})

export const tableItem = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  phase: z.string(),
  /** The owners vote on it: 表决 is one of its stages. */
  ownersDecide: z.boolean(),
  touched: z.number().int(),
  nextMeeting: instant.nullish(),
})

export const FIGURES = Object.keys(PARTS_OF) as [FigureName, ...FigureName[]]
export const PARTS = [...new Set(Object.values(PARTS_OF).flat())] as [FigurePart, ...FigurePart[]]
const period = z.string().regex(/^(\d{4}-(0[1-9]|1[0-2])|\d{4}|all)$/, '月份应写成 2026-03').optional()

export const homeSchemas = {
  readHome: {
    answer: z.object({
      estate: z.object({ id, name: z.string() }),
      needs: z.array(need),
      /** How many there are in all of each kind of need, for the chips of a desk. */
      counts: z.record(z.string(), z.number().int()),
      mine: z.array(matterRow),
      roundTable: z.object({ items: z.array(tableItem), open: z.number().int() }),
      figures,
      workers: z
        .array(z.object({ personId: id, title: z.string(), inHand: z.number().int(), nextDue: instant.nullish() }))
        .nullish(),
      unread: z.number().int(),
    }),
  },
  readFigures: { query: z.object({ period }), answer: figures },
  listFigureMatters: {
    query: paging
      .extend({ period, figure: z.enum(FIGURES), part: z.enum(PARTS) })
      .refine(({ figure, part }) => (PARTS_OF[figure] as readonly FigurePart[]).includes(part), '这个数字没有这一部分'),
    /** Those that are not shown to all are counted in `hidden` and not listed. */
    answer: pageOf(matterRow).extend({ hidden: z.number().int() }),
  },
}
