import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Category } from '../matter/matter'
import {
  phaseReasons,
  photoReasons,
  stampOf,
  timeReasons,
  wordsReasons,
  workReasons,
  type Done,
  type NotYourTicket,
  type TicketWrongPhase,
  type TooManyPhotos,
  type WordsMissing,
  type WordsTooLong,
  type WrongTime,
} from './reasons'
import type { Material, Ticket, TicketFinished } from './ticket'

/** Where there is nothing to photograph. */
export const NO_PHOTO_NEEDED: readonly Category[] = ['fees', 'suggestion']
export const MATERIALS_MOST = 20
export const MATERIAL_NAME_MOST = 30
/** One visit's work, in minutes: a week without a break (ours, against a slip of the finger). */
export const MINUTES_MOST = 7 * 24 * 60
const FEN_MOST = 100_000_000
const QUANTITY_MOST = 10_000

export interface FinishTicket extends Done {
  readonly words: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly materials: readonly Material[]
  readonly minutes: number
}

export type FinishTicketRefusal =
  | NotYourTicket
  | TicketWrongPhase
  | WordsMissing
  | WordsTooLong
  | TooManyPhotos
  | WrongTime
  | { code: 'AFTER_PHOTO_MISSING' }
  | { code: 'TOO_MANY_MATERIALS'; count: number; most: number }
  | { code: 'MATERIAL_WRONG'; line: number }
  | { code: 'MINUTES_OUT_OF_RANGE'; minutes: number; most: number }

/** 完工: once for every matter on it, with words, photos, materials and time. Finishing says that it was begun. */
export function finishTicket(
  command: FinishTicket,
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<TicketFinished, FinishTicketRefusal> {
  const { words, before, after, materials, minutes } = command
  return decideBy<TicketFinished, FinishTicketRefusal>(
    [
      ...workReasons(ticket, actor),
      ...phaseReasons(ticket, ['taken', 'working', 'paused']),
      ...wordsReasons(words),
      ...photoReasons(before, ticket.before.length),
      ...photoReasons(after),
      ...(after.length === 0 && !NO_PHOTO_NEEDED.includes(ticket.category)
        ? [{ code: 'AFTER_PHOTO_MISSING' } as const]
        : []),
      ...materialReasons(materials),
      ...minuteReasons(minutes),
      ...timeReasons(command, ticket, now),
    ],
    () => [
      {
        type: 'TicketFinished',
        workerId: ticket.workerId ?? actor.personId,
        by: actor.personId,
        words: words.trim(),
        before: [...ticket.before, ...before],
        after,
        materials: materials.map((material) => ({ ...material, name: material.name.trim() })),
        minutes,
        ...stampOf(command, ticket, now),
      },
    ],
  )
}

function materialReasons(materials: readonly Material[]): FinishTicketRefusal[] {
  if (materials.length > MATERIALS_MOST) {
    return [{ code: 'TOO_MANY_MATERIALS', count: materials.length, most: MATERIALS_MOST }]
  }
  return materials.flatMap((material, index) =>
    isSound(material) ? [] : [{ code: 'MATERIAL_WRONG', line: index + 1 } as const],
  )
}

function isSound({ name, quantity, fen }: Material): boolean {
  const named = name.trim() !== '' && [...name.trim()].length <= MATERIAL_NAME_MOST
  const counted = quantity > 0 && quantity <= QUANTITY_MOST
  return named && counted && Number.isInteger(fen) && fen >= 0 && fen <= FEN_MOST
}

const minuteReasons = (minutes: number): FinishTicketRefusal[] =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= MINUTES_MOST
    ? []
    : [{ code: 'MINUTES_OUT_OF_RANGE', minutes, most: MINUTES_MOST }]
