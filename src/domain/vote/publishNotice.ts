import type { Actor } from '../actor'
import { localDateOf, type Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { windowFaults, type DatesFault } from './dates'
import type { NoticePublished } from './events'
import { ORGANISERS, phaseReasons, roleReasons, type NotYours, type VoteWrongPhase } from './reasons'
import type { Vote, VotePhase, Window } from './vote'

/** Before voting opens the days may be moved: by a new notice, and its days run from the start. */
export const NOTICED_IN: readonly VotePhase[] = ['review', 'notice', 'roll']

export type PublishNoticeRefusal = NotYours | VoteWrongPhase | DatesFault | { code: 'NOT_APPROVED' }

/** The notice goes out with the full text: days of voting are set, rules and questions are frozen. @law 物业管理条例 14 */
export function publishNotice(
  command: Window,
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<NoticePublished, PublishNoticeRefusal> {
  const { opensOn, closesOn } = command
  const on = localDateOf(now)
  const { notice } = vote
  const reasons = [...roleReasons(actor, ORGANISERS), ...phaseReasons(vote, NOTICED_IN)]
  if (reasons.length === 0 && notice?.opensOn === opensOn && notice.closesOn === closesOn) return accept()
  return decideBy<NoticePublished, PublishNoticeRefusal>(
    [
      ...reasons,
      ...(vote.review?.approved ? [] : [{ code: 'NOT_APPROVED' } as const]),
      ...windowFaults({ opensOn, closesOn }, on, vote.rules.noticeDays),
    ],
    () => [{ type: 'NoticePublished', on, window: { opensOn, closesOn }, edition: (notice?.edition ?? 0) + 1, at: now }],
  )
}
