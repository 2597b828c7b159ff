import type { Actor, NotYours } from '../actor'
import { roleReasons, ROLES } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Category, MatterReported, Place, Urgency } from './matter'
import {
  lengthReasons,
  PHOTOS_MOST,
  photoReasons,
  TEXT_MOST,
  TITLE_MOST,
  wordsReasons,
  type TooManyPhotos,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

export { PHOTOS_MOST, TEXT_MOST }

export interface ReportMatter {
  readonly id: string
  readonly number: number
  readonly category: Category
  readonly urgency: Urgency
  readonly title?: string
  readonly text: string
  readonly photoIds: readonly string[]
  readonly place: Place
  readonly seenBy: 'handlers' | 'neighbours'
  readonly nameShown: boolean
  /** In whose name; the actor's own when not given. */
  readonly reporterId?: string
  /** The code printed for somebody without a phone. */
  readonly slipCode?: string
  /** Written down for somebody who has an account of their own, and follows it there: no slip is printed. */
  readonly followsByPhone?: boolean
  /** By when it must be accepted, from the estate's promise (domain/deadline). */
  readonly acceptDue: Instant
  /** The year whose holiday list that was reckoned without. */
  readonly dueWarning?: number
}

export type ReportMatterRefusal = NotYours | WordsMissing | WordsTooLong | TooManyPhotos | { code: 'SLIP_MISSING' }

/**
 * A resident tells of something; a clerk or a neighbour may do it in the name of someone
 * without a phone, who then gets a printed slip. What neighbours will see waits for its check.
 */
export function reportMatter(
  command: ReportMatter,
  actor: Actor,
  now: Instant,
): Decision<MatterReported, ReportMatterRefusal> {
  const forAnother = command.reporterId !== undefined && command.reporterId !== actor.personId
  const reasons: ReportMatterRefusal[] = [
    ...roleReasons(actor, ROLES),
    ...wordsReasons(command.text, TEXT_MOST),
    ...lengthReasons(command.title ?? '', TITLE_MOST),
    ...photoReasons(command.photoIds),
    ...(forAnother && command.slipCode === undefined && !command.followsByPhone ? [{ code: 'SLIP_MISSING' } as const] : []),
  ]
  return decideBy(reasons, () => [
    {
      type: 'MatterReported',
      id: command.id,
      number: command.number,
      category: command.category,
      urgency: command.urgency,
      title: command.title?.trim() || titleFrom(command.text),
      text: command.text.trim(),
      photoIds: command.photoIds,
      place: command.place,
      seenBy: command.seenBy,
      nameShown: command.nameShown,
      reporterId: command.reporterId ?? actor.personId,
      enteredBy: actor.personId,
      slipCode: command.slipCode,
      acceptDue: command.acceptDue,
      dueWarning: command.dueWarning,
      checkNeeded: command.seenBy === 'neighbours',
      at: now,
    },
  ])
}

/** The first clause of the text, cut to what a list's line holds. */
export function titleFrom(text: string): string {
  const clause = text.trim().split(/[。！？!?；;\n，,]/)[0] ?? ''
  const letters = [...(clause || text.trim())]
  return letters.length > TITLE_MOST ? `${letters.slice(0, TITLE_MOST - 1).join('')}…` : letters.join('')
}
