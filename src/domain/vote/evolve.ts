import { endOfDay, startOfDay } from '../calendar'
import type { VoteDrafted, VoteEvent } from './events'
import type { Vote, VotePhase } from './vote'

/** The vote after an event; the first event makes it. Replaying all of them gives the state that is stored. */
export function evolve(vote: Vote | undefined, event: VoteEvent): Vote {
  if (event.type === 'VoteDrafted') return born(event)
  if (vote === undefined) throw new Error(`a vote begins with VoteDrafted, not ${event.type}`)
  return { ...vote, ...changes(vote, event) }
}

const born = ({ id, number, plans, itemId, formerId, candidates = [], by, at }: VoteDrafted): Vote => ({
  ...plans,
  id,
  number,
  phase: 'draft',
  phaseSince: at,
  draftedBy: by,
  draftedAt: at,
  ...(itemId === undefined ? {} : { itemId }),
  ...(formerId === undefined ? {} : { formerId }),
  candidates,
  objections: [],
  recountDue: false,
})

const into = (phase: VotePhase, at: number): Pick<Vote, 'phase' | 'phaseSince'> => ({ phase, phaseSince: at })

function changes(vote: Vote, event: Exclude<VoteEvent, VoteDrafted>): Partial<Vote> {
  switch (event.type) {
    case 'DraftChanged':
      return event.plans
    case 'CandidateNominated':
      return { candidates: [...vote.candidates, event.candidate] }
    case 'CandidateWithdrew':
      return { candidates: vote.candidates.filter(({ id }) => id !== event.candidateId) }
    case 'CandidateChecked':
      return {
        candidates: vote.candidates.map((one) => (one.id === event.candidateId ? { ...one, check: event.check } : one)),
      }
    case 'VoteSentToReview':
      return { ...into('review', event.at), questions: event.questions, review: undefined }
    case 'VoteReviewed': {
      const { approved, words, by, at } = event
      return { ...(approved ? {} : into('draft', at)), review: { approved, words, by, at } }
    }
    case 'NoticePublished':
      return {
        ...(vote.phase === 'review' ? into('notice', event.at) : {}),
        notice: { ...event.window, on: event.on, edition: event.edition },
        opensAt: startOfDay(event.window.opensOn),
        closesAt: endOfDay(event.window.closesOn),
      }
    case 'RollPublished':
      return { ...into('roll', event.at), roll: { on: event.on, totals: event.totals, corrections: 0 } }
    case 'RollCorrected':
      return vote.roll
        ? { roll: { ...vote.roll, totals: event.totals, corrections: vote.roll.corrections + 1 } }
        : {}
    case 'ObjectionMade': {
      const { type: _type, ...objection } = event
      return { objections: [...vote.objections, objection] }
    }
    case 'ObjectionAnswered': {
      const { objectionId, about, upheld, words, by, at } = event
      return {
        objections: vote.objections.map((one) =>
          one.id === objectionId ? { ...one, answer: { upheld, words, by, at } } : one,
        ),
        recountDue: vote.recountDue || (about === 'count' && upheld),
      }
    }
    case 'VoteOpened':
      return {
        ...into('open', event.at),
        openedAt: event.at,
        ...(event.publicKey === undefined ? {} : { publicKey: event.publicKey }),
      }
    case 'QuorumWarned':
      return { warned: [...(vote.warned ?? []), event.days] }
    case 'VoteExtended': {
      const { type: _type, ...extension } = event
      // what was told before was of another close
      return { extension, closesAt: endOfDay(event.closesOn), warned: [] }
    }
    case 'VoteClosed':
      return { ...into('closed', event.at), closedAt: event.at }
    case 'CountPublished':
      return { count: { tally: event.tally, on: event.on, edition: event.edition }, recountDue: false }
    case 'ResultPublished':
      return { ...into('final', event.at), endedAt: event.at }
    case 'VoteVoided':
      return { ...into('void', event.at), endedAt: event.at, voidReason: event.reason }
  }
}
