import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import { decideBy, type Decision } from '../../decision'
import type { Choice } from '../ballot'
import { collectorsOf, phaseReasons, photoReasons, roleReasons } from '../reasons'
import type { NotYours, TooManyPhotos, VoteWrongPhase } from '../reasons'
import { replaces } from '../tally/standingBallots'
import type { PaperEntered } from './boxEvents'
import { choiceFaults, type BallotVote, type ChoiceFault } from './castBallot'
import type { MayNotReplace } from './mayCast'
import { countedOf, type VoiceBox } from './voiceBox'

export interface EnterPaperBallot {
  readonly paperId: string
  readonly channel: 'paper' | 'door'
  /** As marked; a question left blank has none. */
  readonly choices: readonly Choice[]
  /** No one meaning can be read from it. */
  readonly invalid?: boolean
  /** When it came into the box, or was handed over at the door. */
  readonly receivedAt: Instant
  readonly photoIds: readonly string[]
}

export type EnterPaperBallotRefusal =
  | NotYours
  | VoteWrongPhase
  | TooManyPhotos
  | ChoiceFault
  | MayNotReplace
  | { code: 'PAPER_PHOTO_MISSING' }
  | { code: 'NOT_RECEIVED_IN_TIME'; receivedAt: Instant; from: Instant; until: Instant }
  | { code: 'ANOTHER_PAPER_WAITS' }

/**
 * The first of two people enters what was collected on paper or at a door, with its photo. It is not
 * in yet: another compares it. What was received in time is entered until the log is sealed; a
 * visit recorded with no signal is sent later. @law 聊城 16: paper beside the phone, counted together
 */
export function enterPaperBallot(
  command: EnterPaperBallot,
  vote: BallotVote,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<PaperEntered, EnterPaperBallotRefusal> {
  const { paperId, channel, choices, invalid = false, receivedAt, photoIds } = command
  const kind = invalid ? 'invalid' : 'ballot'
  return decideBy<PaperEntered, EnterPaperBallotRefusal>(
    [
      ...roleReasons(actor, collectorsOf(vote)),
      ...phaseReasons(vote, ['open']),
      ...timeReasons(vote, receivedAt, now),
      ...(photoIds.length === 0 ? [{ code: 'PAPER_PHOTO_MISSING' } as const] : []),
      ...photoReasons(photoIds),
      ...(invalid ? [] : choiceFaults(vote.questions, choices).filter(({ code }) => code !== 'QUESTION_UNANSWERED')),
      ...(box.papers.length > 0 ? [{ code: 'ANOTHER_PAPER_WAITS' } as const] : []),
      ...paperInReasons(vote, box, { channel, kind }),
    ],
    () => [{ type: 'PaperEntered', no: box.no, paperId, channel, kind, photoIds, receivedAt, by: actor.personId, at: now }],
  )
}

/** Why a paper would not count beside what is in already; an invalid one displaces nothing. */
export function paperInReasons(
  vote: BallotVote,
  box: VoiceBox,
  paper: { channel: 'paper' | 'door'; kind: 'ballot' | 'invalid' },
): MayNotReplace[] {
  const counted = countedOf(box, vote.rules)
  if (!counted || (counted.kind === 'invalid' && paper.kind === 'ballot')) return []
  if (paper.kind === 'ballot' && replaces(paper, counted, vote.rules)) return []
  return [{ code: 'BALLOT_IS_IN', channel: counted.channel, at: counted.at }]
}

function timeReasons({ openedAt = 0, closesAt }: BallotVote, receivedAt: Instant, now: Instant): EnterPaperBallotRefusal[] {
  const until = Math.min(now, closesAt ?? now)
  return receivedAt < openedAt || receivedAt > until || receivedAt === closesAt
    ? [{ code: 'NOT_RECEIVED_IN_TIME', receivedAt, from: openedAt, until }]
    : []
}
