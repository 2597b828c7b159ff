import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { queryUntil } from './dates'
import type { ResultPublished } from './events'
import { isSystem, ORGANISERS, phaseReasons, roleReasons, type NotYours, type VoteWrongPhase } from './reasons'
import { unanswered, type Vote } from './vote'

export type PublishResultRefusal =
  | NotYours
  | VoteWrongPhase
  | { code: 'COUNT_MISSING' }
  | { code: 'RECOUNT_DUE' }
  | { code: 'OBJECTIONS_UNANSWERED'; count: number }
  | { code: 'QUERY_DAYS_NOT_OVER'; until: Instant }

/** The result is final once its days are over and each objection has its answer; an agenda item that waits learns it. */
export function publishResult(vote: Vote, actor: Actor, now: Instant): Decision<ResultPublished, PublishResultRefusal> {
  const wrongPhase = phaseReasons(vote, ['closed'])
  return decideBy<ResultPublished, PublishResultRefusal>(
    [
      ...(isSystem(actor) ? [] : roleReasons(actor, ORGANISERS)),
      ...wrongPhase,
      ...(wrongPhase.length === 0 ? countReasons(vote, now) : []),
    ],
    () =>
      vote.count
        ? [
            {
              type: 'ResultPublished',
              tally: vote.count.tally,
              ...(vote.itemId === undefined ? {} : { itemId: vote.itemId }),
              at: now,
            },
          ]
        : [],
  )
}

function countReasons(vote: Vote, now: Instant): PublishResultRefusal[] {
  if (!vote.count) return [{ code: 'COUNT_MISSING' }]
  const until = queryUntil(vote.count.on, vote.rules.queryDays)
  const waiting = unanswered(vote, 'count').length
  return [
    ...(now < until ? [{ code: 'QUERY_DAYS_NOT_OVER', until } as const] : []),
    ...(waiting > 0 ? [{ code: 'OBJECTIONS_UNANSWERED', count: waiting } as const] : []),
    ...(vote.recountDue ? [{ code: 'RECOUNT_DUE' } as const] : []),
  ]
}
