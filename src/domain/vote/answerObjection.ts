import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { ObjectionAnswered } from './events'
import { ORGANISERS, phaseReasons, roleReasons, wordsReasons } from './reasons'
import type { NotYours, VoteWrongPhase, WordsMissing, WordsTooLong } from './reasons'
import type { Objection, Vote } from './vote'

export type NoSuchObjection = { code: 'NO_SUCH_OBJECTION' }

export type AnswerObjectionRefusal =
  | NotYours
  | VoteWrongPhase
  | WordsMissing
  | WordsTooLong
  | NoSuchObjection
  | { code: 'OBJECTION_ANSWERED_ALREADY' }
  | { code: 'YOUR_OWN_OBJECTION' }

/**
 * Each objection gets its answer, with reasons, and never from whoever made it. One that is upheld
 * is acted on: the roll is corrected, or the ballot is struck and the count published anew.
 */
export function answerObjection(
  command: { objectionId: string; upheld: boolean; words: string },
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<ObjectionAnswered, AnswerObjectionRefusal> {
  const { objectionId, upheld, words } = command
  const objection = vote.objections.find(({ id }) => id === objectionId)
  return decideBy<ObjectionAnswered, AnswerObjectionRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...phaseReasons(vote, objection?.about === 'roll' ? ['roll'] : ['closed']),
      ...wordsReasons(words),
      ...openReasons(objection, actor),
    ],
    () => [
      {
        type: 'ObjectionAnswered',
        objectionId,
        about: objection?.about ?? 'count',
        upheld,
        words: words.trim(),
        by: actor.personId,
        at: now,
      },
    ],
  )
}

function openReasons(objection: Objection | undefined, actor: Actor): AnswerObjectionRefusal[] {
  if (!objection) return [{ code: 'NO_SUCH_OBJECTION' }]
  if (objection.answer) return [{ code: 'OBJECTION_ANSWERED_ALREADY' }]
  return objection.by === actor.personId ? [{ code: 'YOUR_OWN_OBJECTION' }] : []
}
