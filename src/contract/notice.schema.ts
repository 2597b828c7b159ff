import { z } from 'zod'
import { id, instant, paging } from './shapes.schema'

export const TEMPLATES = ['progress', 'todo'] as const

const noticeRow = z.object({
  id,
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  /** matter:ID, ticket:ID, item:ID or meeting:ID */
  link: z.string(),
  madeAt: instant,
  read: z.boolean(),
})

const sendRow = z.object({
  id,
  template: z.string(),
  title: z.string(),
  to: z.string(),
  state: z.enum(['waiting', 'sent', 'dropped', 'gaveUp']),
  tries: z.number().int(),
  nextAt: instant,
  lastError: z.string().nullish(),
})

export const noticeSchemas = {
  listNotices: { query: paging, answer: z.object({ rows: z.array(noticeRow), cursor: z.string().nullish(), unread: z.number().int() }) },
  /** Without ids: all of them. */
  markRead: { body: z.object({ ids: z.array(id).max(100).optional() }), answer: z.object({ unread: z.number().int() }) },
  readConsents: {
    answer: z.object({ rows: z.array(z.object({ template: z.enum(TEMPLATES), templateId: z.string(), credit: z.number().int() })) }),
  },
  /** What requestSubscribeMessage answered, by template; each accept buys one message. */
  giveConsent: {
    body: z.object({ results: z.partialRecord(z.enum(TEMPLATES), z.enum(['accept', 'reject', 'ban', 'filter'])) }),
    answer: z.object({ rows: z.array(z.object({ template: z.enum(TEMPLATES), credit: z.number().int() })) }),
  },
  listSends: { query: z.object({ state: z.enum(['waiting', 'gaveUp']).default('gaveUp') }), answer: z.object({ rows: z.array(sendRow) }) },
  retrySend: { answer: z.object({ id, state: z.string() }) },
}
