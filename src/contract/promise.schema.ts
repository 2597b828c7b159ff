import { z } from 'zod'
import { ROLES } from '../domain/actor'
import { CATEGORIES } from '../domain/matter/matter'
import { instant } from './shapes.schema'

/** The longest that is worth promising; beyond it the reckoning of days would only waste time. */
const MOST_DAYS = 366
const MOST_MINUTES = MOST_DAYS * 24 * 60

const minutes = z.number().min(0).max(MOST_MINUTES)
const days = z.number().min(0).max(MOST_DAYS)
const within = z.discriminatedUnion('unit', [
  z.object({ unit: z.enum(['clock', 'service']).describe('clock 全天候；service 只算服务时间'), minutes }),
  z.object({ unit: z.enum(['day', 'workingDay']).describe('到那一天服务结束为止'), days }),
])
const times = z.object({ accept: within, onSite: within.optional(), finish: within.optional() })
const byCategory = z.object(Object.fromEntries(CATEGORIES.map((category) => [category, times])) as Record<(typeof CATEGORIES)[number], typeof times>)
const minuteOfDay = z.number().min(0).max(24 * 60)
const steps = z
  .array(z.object({ role: z.enum(['manager', 'secretary', 'committee', 'officer']), lateMinutes: minutes }))
  .min(1, '超时了总要有人知道，请至少写一级')
  .max(4)

export const promiseSettings = z.object({
  hours: z.object({ opens: minuteOfDay, closes: minuteOfDay, days: z.enum(['every', 'working']) }),
  times: z.object({ urgent: byCategory, normal: byCategory }),
  escalation: z.object({ urgent: steps, normal: steps }),
})

export const promisePage = z.object({
  promises: promiseSettings,
  /** Where the law has a word: no promise may be longer. */
  bounds: z.array(z.object({ category: z.enum(CATEGORIES), step: z.enum(['accept', 'onSite', 'finish']), mostDays: z.number().int(), law: z.string() })),
  /** When they were set last, and by whom; absent while the defaults hold. */
  set: z.object({ at: instant, by: z.string(), role: z.enum(ROLES) }).optional(),
  /** The year without a published holiday list, where something is promised in working days. */
  lacksYear: z.number().int().optional(),
  can: z.array(z.string()),
})

export const promiseSchemas = {
  readPromises: { answer: promisePage },
  setPromises: { body: z.object({ promises: promiseSettings }), answer: promisePage },
}
