import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import { decideBy, type Decision } from '../../decision'
import { wordsReasons, type VoteWrongPhase, type WordsMissing, type WordsTooLong } from '../reasons'
import type { BallotStruck, GrantEnded, GrantMade } from './boxEvents'
import { openReasons, type BallotVote, type VotingIsOver } from './castBallot'
import { isLive } from './grant'
import { countedOf, type VoiceBox } from './voiceBox'

const NAME_MOST = 40

export type NotTheOwner = { code: 'NOT_THE_OWNER' }
export type NoSuchGrant = { code: 'NO_SUCH_GRANT' }

export type GrantHelpRefusal =
  | VoteWrongPhase
  | VotingIsOver
  | NotTheOwner
  | WordsMissing
  | WordsTooLong
  | { code: 'HELPER_IS_OWNER' }
  | { code: 'HELP_GRANTED_ALREADY' }
  | { code: 'EXPIRY_OUT_OF_RANGE'; expiresAt: Instant; until: Instant }

/** An owner lets a relative cast on the relative's phone: in this vote only, for a time, and to be undone until the close. */
export function grantHelp(
  command: { grantId: string; personId: string; name: string; expiresAt: Instant },
  vote: BallotVote,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<GrantMade, GrantHelpRefusal> {
  const { grantId: id, personId, name, expiresAt } = command
  const until = vote.closesAt ?? now
  const held = box.grants.some((grant) => grant.kind === 'helper' && grant.personId === personId && isLive(grant, box.ownerIds, now))
  return decideBy<GrantMade, GrantHelpRefusal>(
    [
      ...(box.ownerIds.includes(actor.personId) ? [] : [{ code: 'NOT_THE_OWNER' } as const]),
      ...openReasons(vote, now),
      ...wordsReasons(name, NAME_MOST),
      ...(box.ownerIds.includes(personId) ? [{ code: 'HELPER_IS_OWNER' } as const] : []),
      ...(held ? [{ code: 'HELP_GRANTED_ALREADY' } as const] : []),
      ...(expiresAt <= now || expiresAt > until ? [{ code: 'EXPIRY_OUT_OF_RANGE', expiresAt, until } as const] : []),
    ],
    () => [
      {
        type: 'GrantMade',
        no: box.no,
        grant: {
          id,
          kind: 'helper',
          personId,
          name: name.trim(),
          forOwnerId: actor.personId,
          photoIds: [],
          enteredBy: actor.personId,
          at: now,
          confirmed: true,
          expiresAt,
        },
        at: now,
      },
    ],
  )
}

export type UndoHelpRefusal = VoteWrongPhase | VotingIsOver | NotTheOwner | NoSuchGrant

/** The owner takes the help back until the close, and with it the ballot that the helper cast: then it is theirs to cast again. */
export function undoHelp(
  command: { grantId: string },
  vote: BallotVote,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<GrantEnded | BallotStruck, UndoHelpRefusal> {
  const { grantId } = command
  const grant = box.grants.find(({ id, kind, endedAt }) => id === grantId && kind === 'helper' && endedAt === undefined)
  const counted = countedOf(box, vote.rules)
  return decideBy<GrantEnded | BallotStruck, UndoHelpRefusal>(
    [
      ...(grant ? [] : [{ code: 'NO_SUCH_GRANT' } as const]),
      ...(grant && grant.forOwnerId !== actor.personId ? [{ code: 'NOT_THE_OWNER' } as const] : []),
      ...openReasons(vote, now),
    ],
    () => [
      { type: 'GrantEnded', no: box.no, grantId, reason: '业主撤回', by: actor.personId, at: now },
      ...(counted?.grantId === grantId
        ? [{ type: 'BallotStruck', no: box.no, reason: '业主撤回代投', at: now } as const]
        : []),
    ],
  )
}
