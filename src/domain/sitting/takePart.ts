import { roleReasons, type Actor, type NotYours } from '../actor'
import { NAME_MOST } from '../agendaItem/reasons'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { CHAIR, lengthReasons, PERSONS_MOST, wordsReasons, type WordsMissing, type WordsTooLong } from '../meeting/reasons'
import type { HandLowered, HandRaised, LeaveMarked, PollAnswered, PollClosed, PollOpened, SignedIn, SpeakerCalled, SpeechEnded } from './events'
import { runs, type SittingIsOver } from './runSitting'
import type { Hand, Present, Sitting, StrawPoll } from './sitting'

const OPTIONS_LEAST = 2
const OPTIONS_MOST = 6
const OPTION_MOST = 20
const QUESTION_MOST = 60

export type TakePartRefusal =
  | NotYours
  | SittingIsOver
  | WordsMissing
  | WordsTooLong
  | { code: 'CODE_NOT_OF_THIS_ROOM' }
  | { code: 'TOO_MANY_PERSONS'; count: number; most: number }
  | { code: 'NO_HAND_OF_THEIRS' }
  | { code: 'POLL_OPTIONS'; least: number; most: number }
  | { code: 'NO_OPEN_POLL' }
  | { code: 'NO_SUCH_OPTION' }

/** Somebody in the room signs in with the code on its wall. Twice is once. */
export function signIn({ code, person }: { code: string; person: Omit<Present, 'how'> }, sitting: Sitting, now: Instant): Decision<SignedIn, TakePartRefusal> {
  if (sitting.phase === 'running' && isThere(sitting, person)) return accept()
  return decideBy<SignedIn, TakePartRefusal>(
    [...runs(sitting), ...room(sitting), ...(code.trim().toUpperCase() === sitting.code ? [] : [{ code: 'CODE_NOT_OF_THIS_ROOM' } as const])],
    () => [{ type: 'SignedIn', present: { ...person, how: 'code' }, at: now }],
  )
}

/** The secretary signs somebody in: a neighbour without a phone, a guest from the street office. */
export function signInFor(person: Omit<Present, 'how'>, sitting: Sitting, actor: Actor, now: Instant): Decision<SignedIn, TakePartRefusal> {
  const reasons = [...roleReasons(actor, CHAIR), ...runs(sitting), ...room(sitting), ...wordsReasons(person.name, NAME_MOST), ...lengthReasons(person.as, NAME_MOST)]
  if (reasons.length === 0 && isThere(sitting, person)) return accept()
  return decideBy<SignedIn, TakePartRefusal>(reasons, () => [{ type: 'SignedIn', present: { ...person, name: person.name.trim(), as: person.as.trim(), how: 'secretary' }, at: now }])
}

export function markLeave({ name }: { name: string }, sitting: Sitting, actor: Actor, now: Instant): Decision<LeaveMarked, TakePartRefusal> {
  const reasons = [...roleReasons(actor, CHAIR), ...runs(sitting), ...room(sitting), ...wordsReasons(name, NAME_MOST)]
  if (reasons.length === 0 && sitting.leave.includes(name.trim())) return accept()
  return decideBy<LeaveMarked, TakePartRefusal>(reasons, () => [{ type: 'LeaveMarked', name: name.trim(), at: now }])
}

/** Asks to speak, from the room or from home; in the order in which they ask. */
export function raiseHand(hand: Hand, sitting: Sitting, now: Instant): Decision<HandRaised, TakePartRefusal> {
  const asked = sitting.hands.some(({ personId }) => personId === hand.personId) || sitting.speaking?.personId === hand.personId
  if (asked && sitting.phase === 'running') return accept()
  return decideBy<HandRaised, TakePartRefusal>([...runs(sitting), ...(sitting.hands.length >= PERSONS_MOST ? [{ code: 'TOO_MANY_PERSONS', count: sitting.hands.length + 1, most: PERSONS_MOST } as const] : [])], () => [
    { type: 'HandRaised', hand, at: now },
  ])
}

export const lowerHand = (sitting: Sitting, actor: Actor, now: Instant): Decision<HandLowered, TakePartRefusal> =>
  decideBy<HandLowered, TakePartRefusal>(runs(sitting), () =>
    sitting.hands.some(({ personId }) => personId === actor.personId) ? [{ type: 'HandLowered', personId: actor.personId, at: now }] : [],
  )

/** The secretary gives somebody the word. */
export function callOn({ personId }: { personId: string }, sitting: Sitting, actor: Actor, now: Instant): Decision<SpeakerCalled, TakePartRefusal> {
  const hand = sitting.hands.find((one) => one.personId === personId)
  return decideBy<SpeakerCalled, TakePartRefusal>([...roleReasons(actor, CHAIR), ...runs(sitting), ...(hand ? [] : [{ code: 'NO_HAND_OF_THEIRS' } as const])], () => [
    { type: 'SpeakerCalled', hand: hand as Hand, at: now },
  ])
}

export const endSpeech = (sitting: Sitting, actor: Actor, now: Instant): Decision<SpeechEnded, TakePartRefusal> =>
  decideBy<SpeechEnded, TakePartRefusal>([...roleReasons(actor, CHAIR), ...runs(sitting)], () => (sitting.speaking ? [{ type: 'SpeechEnded', at: now }] : []))

/** A show of hands; the one before it, if it is still open, is over with that. */
export function openPoll(poll: Omit<StrawPoll, 'open' | 'answers'>, sitting: Sitting, actor: Actor, now: Instant): Decision<PollOpened, TakePartRefusal> {
  const options = poll.options.map((option) => option.trim())
  const good = options.length >= OPTIONS_LEAST && options.length <= OPTIONS_MOST && options.every((option) => option !== '' && [...option].length <= OPTION_MOST) && new Set(options).size === options.length
  return decideBy<PollOpened, TakePartRefusal>(
    [...roleReasons(actor, CHAIR), ...runs(sitting), ...wordsReasons(poll.question, QUESTION_MOST), ...(good ? [] : [{ code: 'POLL_OPTIONS', least: OPTIONS_LEAST, most: OPTIONS_MOST } as const])],
    () => [{ type: 'PollOpened', poll: { ...poll, question: poll.question.trim(), options }, at: now }],
  )
}

/** One answer a person; while the poll is open it may be changed. */
export function answerPoll({ option }: { option: number }, { poll, ...sitting }: Sitting, actor: Actor, now: Instant): Decision<PollAnswered, TakePartRefusal> {
  if (poll?.open && poll.answers[actor.personId] === option) return accept()
  return decideBy<PollAnswered, TakePartRefusal>(
    [...runs(sitting), ...(poll?.open ? (poll.options[option] === undefined ? [{ code: 'NO_SUCH_OPTION' } as const] : []) : [{ code: 'NO_OPEN_POLL' } as const])],
    () => [{ type: 'PollAnswered', personId: actor.personId, option, at: now }],
  )
}

export const closePoll = (sitting: Sitting, actor: Actor, now: Instant): Decision<PollClosed, TakePartRefusal> =>
  decideBy<PollClosed, TakePartRefusal>([...roleReasons(actor, CHAIR), ...runs(sitting)], () => (sitting.poll?.open ? [{ type: 'PollClosed', at: now }] : []))

const isThere = ({ present }: Sitting, { personId, name }: Omit<Present, 'how'>): boolean =>
  present.some((one) => (personId === undefined ? one.personId === undefined && one.name === name.trim() : one.personId === personId))
const room = ({ present, leave }: Sitting): { code: 'TOO_MANY_PERSONS'; count: number; most: number }[] =>
  present.length + leave.length >= PERSONS_MOST ? [{ code: 'TOO_MANY_PERSONS', count: present.length + leave.length + 1, most: PERSONS_MOST }] : []
