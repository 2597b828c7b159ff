import { z } from 'zod'
import { readLocalDate } from '../domain/calendar'

/** Shapes that several concepts answer with. */

export const id = z.uuid()
export const instant = z.string().describe('ISO 8601')
/** A day of the calendar, 2026-03-20; one that is not in it, as 2026-02-31, is refused. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写成 2026-03-20')
  .refine((text) => readLocalDate(text) !== undefined, '没有这一天')
export const words = z.string().max(2000)

/** A person as the reader may see them: a name that is masked where it need not be known. */
export const personShown = z.object({ id: id.optional(), name: z.string(), title: z.string().optional() })

export const photoIds = z.array(id).max(20)

/** One line of a timeline; `photos` are ids, fetched with the photo route. */
export const timelineEntry = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  words: z.string().optional(),
  note: z.string().optional(),
  by: z.string().optional(),
  photos: z.array(id),
  at: instant,
})

/** Something was done; `id` names what it was done to. */
export const done = z.object({ id, number: z.number().int().optional(), phase: z.string() })

/** A list's next page begins after `cursor`; absent on the last page. */
export const paging = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), cursor: z.string().nullish() })
