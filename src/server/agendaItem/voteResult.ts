import type { VoteOutcome } from '../../domain/agendaItem/agendaItem'
import type { VoteEvent } from '../../domain/vote/events'
import type { Tally } from '../../domain/vote/tally/result'

/** How a vote ended for the item that waits for it, in words for everybody; nothing while it goes on. */
export function resultOf(event: VoteEvent): { outcome: VoteOutcome; words: string } | undefined {
  if (event.type === 'VoteVoided') return { outcome: 'void', words: `表决作废的原因：${event.reason}` }
  if (event.type !== 'ResultPublished') return undefined
  const outcome = outcomeOf(event.tally)
  return { outcome, words: wordsOf(outcome, event.tally) }
}

/** Of several questions all must pass: the plan is carried out as a whole. */
function outcomeOf({ questions }: Tally): Exclude<VoteOutcome, 'void'> {
  const outcomes = questions.map(({ outcome }) => outcome)
  if (outcomes.includes('rejected')) return 'rejected'
  return outcomes.length === 0 || outcomes.includes('undecided') ? 'undecided' : 'passed'
}

function wordsOf(outcome: Exclude<VoteOutcome, 'void'>, { all, tookPart, questions }: Tally): string {
  const turnout = `${all.persons} 位业主里有 ${tookPart.persons} 位参加`
  if (outcome === 'passed') return `${turnout}，同意的人数和面积都够了。`
  if (outcome === 'rejected') return `${turnout}，同意的没有达到规定的比例。请改好方案再议。`
  const tooFew = questions.some(({ quorum: { missing } }) => missing.persons > 0 || missing.areaCm2 > 0)
  return tooFew ? `${turnout}，没有达到规定的比例，不算同意也不算不同意。` : `${turnout}，表决没有得出结果，不算同意也不算不同意。`
}
