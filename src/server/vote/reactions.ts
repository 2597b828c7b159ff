import type { VoteEvent } from '../../domain/vote/events'
import type { Vote } from '../../domain/vote/vote'
import type { Work } from '../work'
import { keepLog } from './ballot/keepLog'

/** What a step of the vote brings about in its log, in the same transaction. */
export const react = (event: VoteEvent, vote: Vote, work: Work): Promise<void> => keepLog(event, vote, work)
