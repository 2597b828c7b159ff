import { hearOfVote, voteDraftedFor } from '../../domain/agendaItem/hearOfVote'
import type { VoteEvent } from '../../domain/vote/events'
import type { Outcome, Tally } from '../../domain/vote/tally/result'
import type { Vote } from '../../domain/vote/vote'
import type { Work } from '../work'
import { committeeHears } from '../committee/hearOfVote'
import { keepLog } from './ballot/keepLog'
import { OUTCOME_NAMES } from './timeline'

/** What a step of the vote brings about: in its log, and with the agenda item that waits for the owners' word. */
export async function react(event: VoteEvent, vote: Vote, work: Work): Promise<void> {
  await keepLog(event, vote, work)
  if (event.type === 'ResultPublished') await committeeHears(event, vote, work)
  if (vote.itemId !== undefined) await tellItem(event, vote, vote.itemId, work)
}

async function tellItem(event: VoteEvent, { id: voteId, number: voteNumber }: Vote, itemId: string, work: Work): Promise<void> {
  const about = { voteId, voteNumber }
  switch (event.type) {
    case 'VoteDrafted':
      await work.decide('agendaItem', itemId, (item, _actor, now) => voteDraftedFor(about, item, now))
      return
    case 'ResultPublished': {
      const outcome = inAll(event.tally)
      await work.decide('agendaItem', itemId, (item, _actor, now) => hearOfVote({ ...about, outcome, words: OUTCOME_NAMES[outcome] }, item, now))
      return
    }
    case 'VoteVoided':
      await work.decide('agendaItem', itemId, (item, _actor, now) => hearOfVote({ ...about, outcome: 'void', words: event.reason }, item, now))
      return
    default:
      return
  }
}

/** The plan passed where every question did; where one was rejected it was, however the others went. */
function inAll({ questions }: Tally): Outcome {
  if (questions.every(({ outcome }) => outcome === 'passed')) return 'passed'
  return questions.some(({ outcome }) => outcome === 'rejected') ? 'rejected' : 'undecided'
}
