import type { VoteEvent } from '../../domain/vote/events'
import { evolve } from '../../domain/vote/evolve'
import type { Vote } from '../../domain/vote/vote'
import { timestamp, type Concept } from '../concept'
import { noticesOf } from './notices'
import { react } from './reactions'

/** How a vote is stored. Its roll, its voices and its log stand beside it. */
export const voteConcept: Concept<Vote, VoteEvent> = {
  table: 'vote',
  evolve,
  notices: noticesOf,
  react,
  columns: ({ title, secret, itemId, opensAt, closesAt }) => ({
    title,
    secret,
    item_id: itemId ?? null,
    opens_at: timestamp(opensAt),
    closes_at: timestamp(closesAt),
  }),
}
