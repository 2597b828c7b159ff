import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import { decideBy, type Decision } from '../../decision'
import type { VotePhase } from '../vote'
import { isCollector, phaseReasons, photoReasons, wordsReasons } from '../reasons'
import type { TooManyPhotos, VoteWrongPhase, WordsMissing, WordsTooLong } from '../reasons'
import type { GrantConfirmed, GrantEnded, GrantMade } from './boxEvents'
import { openReasons, type BallotVote, type VotingIsOver } from './castBallot'
import type { SecondPersonNeeded } from './confirmPaperBallot'
import type { NoSuchGrant, NotTheOwner } from './grantHelp'
import type { GrantKind } from './grant'
import type { VoiceBox } from './voiceBox'

const NAME_MOST = 40
/** Letters are taken from the roll's publication on. */
export const GRANTED_IN: readonly VotePhase[] = ['roll', 'open']

export interface GrantProxy {
  readonly grantId: string
  readonly kind: Exclude<GrantKind, 'helper'>
  readonly personId: string
  readonly name: string
  /** Nobody for the developer's voice: an organisation with no person of its own here. */
  readonly forOwnerId?: string
  readonly photoIds: readonly string[]
  /** How many other voices that person already holds by letter in this vote. */
  readonly held: number
}

export type GrantProxyRefusal =
  | VoteWrongPhase
  | VotingIsOver
  | NotTheOwner
  | WordsMissing
  | WordsTooLong
  | TooManyPhotos
  | { code: 'PAPER_PHOTO_MISSING' }
  | { code: 'DESK_ONLY'; kind: GrantKind }
  | { code: 'NOT_FOR_YOURSELF' }
  | { code: 'TOO_MANY_PROXIES'; held: number; most: number }

/**
 * Somebody acts in an owner's place by a paper that is photographed: a proxy's letter, which the
 * owner may send in; a guardian's or a representative's papers, which the desk enters. What the desk
 * enters another confirms. @law 指导规则 25、26，物业管理条例 12
 */
export function grantProxy(
  command: GrantProxy,
  vote: BallotVote,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<GrantMade, GrantProxyRefusal> {
  const { grantId: id, kind, personId, name, forOwnerId, photoIds, held } = command
  const atDesk = isCollector(vote, actor)
  const own = forOwnerId !== undefined && forOwnerId === actor.personId
  const owned = forOwnerId === undefined ? box.ownerIds.length === 0 && kind === 'representative' : box.ownerIds.includes(forOwnerId)
  return decideBy<GrantMade, GrantProxyRefusal>(
    [
      ...(owned && (own || atDesk) ? [] : [{ code: 'NOT_THE_OWNER' } as const]),
      ...(kind !== 'proxy' && !atDesk ? [{ code: 'DESK_ONLY', kind } as const] : []),
      ...(personId === actor.personId || personId === forOwnerId ? [{ code: 'NOT_FOR_YOURSELF' } as const] : []),
      ...timeReasons(vote, now),
      ...wordsReasons(name, NAME_MOST),
      ...(photoIds.length === 0 ? [{ code: 'PAPER_PHOTO_MISSING' } as const] : []),
      ...photoReasons(photoIds),
      ...(kind === 'proxy' && held >= vote.rules.proxiesMost
        ? [{ code: 'TOO_MANY_PROXIES', held, most: vote.rules.proxiesMost } as const]
        : []),
    ],
    () => [
      {
        type: 'GrantMade',
        no: box.no,
        grant: {
          id,
          kind,
          personId,
          name: name.trim(),
          ...(forOwnerId === undefined ? {} : { forOwnerId }),
          photoIds,
          enteredBy: actor.personId,
          at: now,
          confirmed: own && kind === 'proxy',
        },
        at: now,
      },
    ],
  )
}

const timeReasons = (vote: BallotVote, now: Instant): (VoteWrongPhase | VotingIsOver)[] =>
  vote.phase === 'open' ? openReasons(vote, now) : phaseReasons(vote, GRANTED_IN)

export type ConfirmGrantRefusal = VoteWrongPhase | VotingIsOver | NoSuchGrant | SecondPersonNeeded | { code: 'DESK_ONLY'; kind: GrantKind }

/** Another has compared what the desk entered with its photo. */
export function confirmGrant(
  command: { grantId: string },
  vote: BallotVote,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<GrantConfirmed, ConfirmGrantRefusal> {
  const grant = box.grants.find(({ id, confirmed, endedAt }) => id === command.grantId && !confirmed && endedAt === undefined)
  const atDesk = isCollector(vote, actor)
  return decideBy<GrantConfirmed, ConfirmGrantRefusal>(
    [
      ...(grant ? [] : [{ code: 'NO_SUCH_GRANT' } as const]),
      ...(grant && !atDesk ? [{ code: 'DESK_ONLY', kind: grant.kind } as const] : []),
      ...(grant && (grant.enteredBy === actor.personId || grant.personId === actor.personId) ? [{ code: 'SECOND_PERSON_NEEDED' } as const] : []),
      ...timeReasons(vote, now),
    ],
    () => [{ type: 'GrantConfirmed', no: box.no, grantId: command.grantId, by: actor.personId, at: now }],
  )
}

export type EndGrantRefusal = VoteWrongPhase | VotingIsOver | NotTheOwner | NoSuchGrant | WordsMissing | WordsTooLong

/** The owner takes the letter back, or the desk finds it wrong; a ballot that was cast by it stands, as the rules have it. */
export function endGrant(
  command: { grantId: string; reason: string },
  vote: BallotVote,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<GrantEnded, EndGrantRefusal> {
  const { grantId, reason } = command
  const grant = box.grants.find(({ id, kind, endedAt }) => id === grantId && kind !== 'helper' && endedAt === undefined)
  const may = grant?.forOwnerId === actor.personId || isCollector(vote, actor)
  return decideBy<GrantEnded, EndGrantRefusal>(
    [
      ...(grant ? [] : [{ code: 'NO_SUCH_GRANT' } as const]),
      ...(grant && !may ? [{ code: 'NOT_THE_OWNER' } as const] : []),
      ...timeReasons(vote, now),
      ...wordsReasons(reason),
    ],
    () => [{ type: 'GrantEnded', no: box.no, grantId, reason: reason.trim(), by: actor.personId, at: now }],
  )
}

