import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import { decideBy, type Decision } from '../../decision'
import { collectorsOf, phaseReasons, roleReasons, wordsReasons } from '../reasons'
import type { NotYours, VoteWrongPhase, WordsMissing, WordsTooLong } from '../reasons'
import type { PaperConfirmed, PaperRejected } from './boxEvents'
import type { BallotVote } from './castBallot'
import { paperInReasons } from './enterPaperBallot'
import type { MayNotReplace } from './mayCast'
import type { VoiceBox, WaitingPaper } from './voiceBox'

export type NoSuchPaper = { code: 'NO_SUCH_PAPER' }
export type SecondPersonNeeded = { code: 'SECOND_PERSON_NEEDED' }

export type ConfirmPaperBallotRefusal = NotYours | VoteWrongPhase | NoSuchPaper | SecondPersonNeeded | MayNotReplace

/** The second of two people has compared it with the photo: it is in the log from now on, unless a ballot came before it. */
export function confirmPaperBallot(
  command: { paperId: string },
  vote: BallotVote,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<PaperConfirmed, ConfirmPaperBallotRefusal> {
  const { paperId } = command
  const paper = box.papers.find(({ id }) => id === paperId)
  return decideBy<PaperConfirmed, ConfirmPaperBallotRefusal>(
    [
      ...roleReasons(actor, collectorsOf(vote)),
      ...phaseReasons(vote, ['open']),
      ...secondReasons(paper, actor),
      ...(paper ? paperInReasons(vote, box, paper) : []),
    ],
    () =>
      paper
        ? [
            {
              type: 'PaperConfirmed',
              no: box.no,
              paperId,
              channel: paper.channel,
              kind: paper.kind,
              enteredBy: paper.enteredBy,
              confirmedBy: actor.personId,
              at: now,
            },
          ]
        : [],
  )
}

function secondReasons(paper: WaitingPaper | undefined, actor: Actor): (NoSuchPaper | SecondPersonNeeded)[] {
  if (!paper) return [{ code: 'NO_SUCH_PAPER' }]
  return paper.enteredBy === actor.personId ? [{ code: 'SECOND_PERSON_NEEDED' }] : []
}

export type RejectPaperBallotRefusal = NotYours | VoteWrongPhase | WordsMissing | WordsTooLong | NoSuchPaper

/** What was entered is not what the photo shows, or the voice's ballot came in another way: it is taken back, and may be entered anew. */
export function rejectPaperBallot(
  command: { paperId: string; reason: string },
  vote: BallotVote,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<PaperRejected, RejectPaperBallotRefusal> {
  const { paperId, reason } = command
  return decideBy<PaperRejected, RejectPaperBallotRefusal>(
    [
      ...roleReasons(actor, collectorsOf(vote)),
      ...phaseReasons(vote, ['open']),
      ...wordsReasons(reason),
      ...(box.papers.some(({ id }) => id === paperId) ? [] : [{ code: 'NO_SUCH_PAPER' } as const]),
    ],
    () => [{ type: 'PaperRejected', no: box.no, paperId, reason: reason.trim(), by: actor.personId, at: now }],
  )
}
