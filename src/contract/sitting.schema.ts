import { z } from 'zod'
import { day, done, id, instant, words } from './shapes.schema'

const count = z.number().int()
const name = z.string().max(100)
const said = z.object({ who: name, words })
const task = z.object({ id, what: z.string(), who: z.string(), due: day })

export const sittingPage = z.object({
  id,
  version: count,
  phase: z.enum(['running', 'ended']),
  meetingId: id,
  title: z.string(),
  place: z.string(),
  startedAt: instant,
  /** The server's time of this answer: clocks of phones are off. */
  now: instant,
  items: z.array(
    z.object({
      itemId: id,
      title: z.string(),
      minutes: count,
      /** In ms, without the turn that runs. */
      spent: z.number(),
      resolution: z.string(),
      tasks: z.array(task),
      /** What is laid before the table for it. */
      papers: z.object({ text: z.string(), photos: z.array(id) }).optional(),
      /** For those who run the table. */
      said: z.array(said).optional(),
    }),
  ),
  current: z.object({ itemId: id, since: instant }).optional(),
  speaking: z.object({ name: z.string(), since: instant }).optional(),
  hands: count,
  /** The reader's place among those who ask to speak: 1 is next. */
  myHand: count.optional(),
  present: count,
  signedIn: z.boolean(),
  poll: z.object({ question: z.string(), options: z.array(z.object({ text: z.string(), count })), open: z.boolean(), mine: count.optional() }).optional(),
  /** For the one who runs it: names, and the code on the wall. */
  chair: z.object({
    code: z.string(),
    /** `ahead`: asked before the meeting, and about what. */
    hands: z.array(z.object({ personId: id, name: z.string(), as: z.string(), ahead: z.object({ words: z.string() }).optional() })),
    present: z.array(z.object({ personId: id.optional(), name: z.string(), as: z.string() })),
    leave: z.array(z.string()),
  }).optional(),
})
/** What goes over the WebSocket: the present state, or that nobody sits yet. */
export const sittingMessage = z.object({ sitting: sittingPage.optional() })

const itemId = id
export const sittingSchemas = {
  readWall: { answer: z.object({ estate: z.string(), code: z.string(), link: z.string(), qr: z.string() }) },
  readSitting: { answer: sittingMessage },
  openSitting: { body: z.object({ minutes: z.record(z.string().max(40), count.min(0).max(10_000)).default({}) }), answer: done },
  takeItem: { body: z.object({ itemId: id.optional() }), answer: done },
  noteItem: { body: z.object({ itemId, resolution: z.string().max(4000).optional(), said: z.array(said).max(200).optional() }), answer: done },
  addSittingTask: { body: z.object({ itemId, what: words, personId: id, due: day }), answer: done },
  dropSittingTask: { body: z.object({ itemId, taskId: id }), answer: done },
  endSitting: { body: z.object({}), answer: done },
  signIn: { body: z.object({ code: z.string().max(20) }), answer: done },
  signInFor: { body: z.object({ personId: id.optional(), name: name.default(''), as: name.default('') }), answer: done },
  markLeave: { body: z.object({ name }), answer: done },
  raiseHand: { body: z.object({}), answer: done },
  lowerHand: { body: z.object({}), answer: done },
  callOn: { body: z.object({ personId: id }), answer: done },
  endSpeech: { body: z.object({}), answer: done },
  openPoll: { body: z.object({ question: z.string().max(400), options: z.array(z.string().max(100)).max(12) }), answer: done },
  answerPoll: { body: z.object({ option: count.min(0).max(20) }), answer: done },
  closePoll: { body: z.object({}), answer: done },
}
