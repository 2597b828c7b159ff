import { z } from 'zod'
import { itemPhase } from './agendaItem.schema'
import { day, done, id, instant, pageOf, paging, photoIds, timelineEntry, words } from './shapes.schema'

const count = z.number().int()
const phase = z.enum(['planned', 'held', 'published', 'cancelled'])
const said = z.object({ who: z.string().max(100), words })
const came = z.object({ personId: id.optional(), name: z.string().max(100), as: z.string().max(100).default(''), named: z.boolean().optional().describe('同意在公开的纪要里署名') })

export const meetingRow = z.object({
  id,
  number: count,
  title: z.string(),
  phase,
  startsAt: instant,
  place: z.string(),
  items: count,
  /** The reader is asked to come. */
  asked: z.boolean(),
  changedAt: instant,
})

/** The minutes on their way round those who came, or as they came back from it. */
export const minutesSigning = z.object({
  /** One signs a text: with another text it begins anew. */
  edition: count,
  /** False: the text was changed when it was published, or corrected since. */
  current: z.boolean(),
  /** From then on they may be published without everybody's word, and nobody is asked about it. */
  until: instant,
  counts: z.object({ came: count, asked: count, signed: count, onPaper: count, objected: count, silent: count, unasked: count, notSigned: count.optional() }),
  /** Who signed, as everybody may read it: 赵甘草、业主 2 人. Empty where nobody has. */
  signedWords: z.string(),
  /** By name only who agreed to that. All who came for the secretary, who prints them to be signed; for the others those who signed, so that nobody is found out who did not. */
  lines: z.array(z.object({ who: z.string(), signedAt: instant.optional(), onPaper: z.boolean().optional() })),
  /** The reader came, and is asked for their word. */
  mine: z.object({ kind: z.enum(['signed', 'objects']).optional(), words: z.string(), onPaper: z.boolean().optional() }).optional(),
  /** By name, and what was said against it, for the secretary. */
  persons: z.array(z.object({ key: z.string(), name: z.string(), as: z.string(), state: z.enum(['signed', 'objects', 'silent', 'unasked']), onPaper: z.boolean(), photos: z.array(id) })).optional(),
  objections: z.array(z.object({ name: z.string(), words: z.string(), edition: count })).optional(),
})

const papers = z.object({ text: z.string(), photos: z.array(id) })
const speaker = z.object({ name: z.string(), as: z.string(), words: z.string() })

export const meetingPage = meetingRow.extend({
  itemRows: z.array(
    z.object({
      id,
      number: count,
      title: z.string(),
      phase: itemPhase,
      /** How long it should take, where the plan says so. */
      minutes: count.optional(),
      /** What is laid before the table for it, for everybody. */
      papers: papers.optional(),
      /** How many asked in advance to speak on it; what the reader asked to say; and all by name for those who run the table. */
      speakers: count,
      mySpeaking: z.object({ words: z.string() }).optional(),
      speakerRows: z.array(speaker).optional(),
      /** What was said and agreed of it; absent where it was put off, or not published yet. */
      record: z.object({ said: z.array(said), resolution: z.string() }).optional(),
    }),
  ),
  /** Who is asked to come, for those who run the table. */
  askedPersons: z.array(z.object({ personId: id, name: z.string() })).optional(),
  /** Who of them has sent word that they cannot come, for the same. */
  leaveAsked: z.array(z.object({ personId: id, name: z.string(), words: z.string() })).optional(),
  /** By name, for those who run the table. */
  came: z.array(came).optional(),
  leave: z.array(z.string()).optional(),
  /** By number and role, for all once the minutes are published. */
  cameCounts: z.object({ persons: count, words: z.string(), leave: count }).optional(),
  minutes: z.string().optional(),
  signing: minutesSigning.optional(),
  /** The minutes as the record gives them, for whoever edits them. */
  draft: z.string().optional(),
  /** Whether the table sits now, or has sat. */
  sitting: z.enum(['running', 'ended']).optional(),
  publishedAt: instant.optional(),
  cancelReason: z.string().optional(),
  can: z.array(z.string()),
  timeline: z.array(timelineEntry),
})

/** What the table has to know of an item, on one page; it names who promised what, so it is for those who run the table. */
export const packItem = z.object({
  itemId: id,
  number: count,
  title: z.string(),
  text: z.string(),
  phase: itemPhase,
  stageDays: count,
  matters: z.object({ count, persons: count, waitDays: count }),
  visits: z.object({ homes: count, opinions: z.object({ support: count, oppose: count, neutral: count, absent: count }), objections: z.array(z.string()), words: z.array(z.string()) }),
  agreed: z.array(z.object({ on: day, words: z.string() })),
  plan: z.object({ text: z.string(), cost: count, payers: z.array(z.object({ who: z.string(), fen: count })) }).optional(),
  offers: z.array(z.object({ company: z.string(), amount: count })),
  tasks: z.array(z.object({ what: z.string(), who: z.string(), due: day, late: count })),
  mustCome: z.array(z.string()),
  papers: papers.optional(),
  /** Who asked in advance to speak on it. */
  speakers: z.array(speaker),
  /** Before the owners: who is still missing for the quorum, by both measures. */
  vote: z.object({ number: count, phase: z.string(), closesAt: instant.optional(), missing: z.object({ persons: count, areaCm2: count }).optional() }).optional(),
})

const plans = z.object({
  title: z.string().max(200),
  startsAt: z.iso.datetime({ offset: true }),
  place: z.string().max(200),
  /** In the order in which they are to be taken. */
  itemIds: z.array(id).max(50),
  askedIds: z.array(id).max(200).default([]),
  itemMinutes: z.record(z.string().max(40), count.min(0).max(10_000)).default({}),
})
const text = z.object({ text: z.string().max(20_000) })

export const meetingSchemas = {
  listMeetings: {
    query: paging.extend({
      /** coming: planned · past: held or published · all */
      of: z.enum(['coming', 'past', 'all']).default('all'),
    }),
    answer: pageOf(meetingRow),
  },
  readMeeting: { answer: meetingPage },
  planMeeting: { body: plans, answer: done },
  changeMeeting: { body: plans, answer: done },
  cancelMeeting: { body: z.object({ reason: words }), answer: done },
  recordMeeting: {
    body: z.object({
      came: z.array(came).max(200),
      leave: z.array(z.string().max(100)).max(200).default([]),
      records: z
        .array(z.object({ itemId: id, said: z.array(said).max(200).default([]), resolution: z.string().max(4000).default('') }))
        .max(50),
    }),
    answer: done,
  },
  readPack: { answer: z.object({ title: z.string(), startsAt: instant, place: z.string(), items: z.array(packItem) }) },
  downloadCalendar: { answer: z.any().meta({ description: '日历文件（iCalendar）' }) },
  askLeave: { body: z.object({ words: words.default('') }), answer: done },
  withdrawLeave: { body: z.object({}), answer: done },
  putPapers: { body: z.object({ itemId: id, text: words.default(''), photoIds: photoIds.default([]) }), answer: done },
  askToSpeak: { body: z.object({ itemId: id, words: words.default('') }), answer: done },
  withdrawSpeaking: { body: z.object({ itemId: id }), answer: done },
  downloadMinutes: { answer: z.any().meta({ description: 'Word 文件' }) },
  editMinutes: { body: text, answer: done },
  sendForSigning: { body: text, answer: done },
  signMinutes: { body: z.object({ edition: count }), answer: done },
  objectToMinutes: { body: z.object({ edition: count, words }), answer: done },
  notePaperSignature: { body: z.object({ key: z.string().max(200), edition: count, signed: z.boolean().default(true), photoIds: photoIds.default([]) }), answer: done },
  publishMinutes: { body: text.extend({ unsigned: z.boolean().default(false).describe('还有人没签认，仍然公布') }), answer: done },
}
