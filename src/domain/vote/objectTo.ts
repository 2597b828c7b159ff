import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { objectUntil } from './dates'
import type { ObjectionMade } from './events'
import { phaseReasons, photoReasons, wordsReasons } from './reasons'
import type { TooManyPhotos, VoteWrongPhase, WordsMissing, WordsTooLong } from './reasons'
import type { Objection, Vote, VotePhase } from './vote'

export interface ObjectTo {
  readonly id: string
  readonly about: Objection['about']
  readonly no?: number
  readonly words: string
  readonly photoIds: readonly string[]
  /** Roll numbers of which the person is an owner, or speaks for one. */
  readonly owns: readonly number[]
}

export type ObjectToRefusal =
  | VoteWrongPhase
  | WordsMissing
  | WordsTooLong
  | TooManyPhotos
  | { code: 'ONLY_OWNERS_OBJECT' }
  | { code: 'COUNT_MISSING' }
  | { code: 'OBJECTION_TOO_LATE'; until: Instant }

const IN: Record<Objection['about'], readonly VotePhase[]> = { roll: ['roll'], count: ['closed'] }

/**
 * An owner questions a line of the roll, or the count. Who has a home here and was left off the roll
 * may say so too: that is what its publication is for.
 */
export function objectTo(
  command: ObjectTo,
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<ObjectionMade, ObjectToRefusal> {
  const { id, about, no, words, photoIds, owns } = command
  const concerned = owns.length > 0 || (about === 'roll' && actor.unitIds.length > 0)
  const wrongPhase = phaseReasons(vote, IN[about])
  return decideBy<ObjectionMade, ObjectToRefusal>(
    [
      ...(concerned ? [] : [{ code: 'ONLY_OWNERS_OBJECT' } as const]),
      ...wrongPhase,
      ...wordsReasons(words),
      ...photoReasons(photoIds),
      ...(wrongPhase.length === 0 ? lateReasons(vote, about, now) : []),
    ],
    () => [
      {
        type: 'ObjectionMade',
        id,
        about,
        ...(no === undefined ? {} : { no }),
        words: words.trim(),
        photoIds,
        by: actor.personId,
        at: now,
      },
    ],
  )
}

function lateReasons(vote: Vote, about: Objection['about'], now: Instant): ObjectToRefusal[] {
  const until = objectUntil(vote, about)
  if (until === undefined) return [{ code: 'COUNT_MISSING' }]
  return now >= until ? [{ code: 'OBJECTION_TOO_LATE', until }] : []
}
