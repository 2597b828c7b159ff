import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import { decideBy, type Decision } from '../../decision'
import type { VoteDrafted } from '../events'
import { plansOf } from '../planReasons'
import { ORGANISERS, phaseReasons, roleReasons, type NotYours, type VoteWrongPhase } from '../reasons'
import type { Question } from '../question'
import type { RunOff } from '../tally/result'
import type { Vote } from '../vote'

export type DraftRunOffRefusal = NotYours | VoteWrongPhase | { code: 'NO_TIE' }

/** Who stand level across the last seat are put to the owners once more, for the seats that are left. */
export function draftRunOff(
  command: { id: string; number: number },
  former: Vote,
  actor: Actor,
  now: Instant,
): Decision<VoteDrafted, DraftRunOffRefusal> {
  const tie = tieOf(former)
  return decideBy<VoteDrafted, DraftRunOffRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...phaseReasons(former, ['final']),
      ...(tie ? [] : [{ code: 'NO_TIE' } as const]),
    ],
    () => (tie ? [drafted(command, former, tie, actor, now)] : []),
  )
}

function tieOf({ questions, count }: Vote): { question: Question; runOff: RunOff } | undefined {
  const result = count?.tally.questions.find(({ runOff }) => runOff)
  const question = questions.find(({ id }) => id === result?.questionId)
  return result?.runOff && question ? { question, runOff: result.runOff } : undefined
}

const drafted = (
  { id, number }: { id: string; number: number },
  former: Vote,
  { question, runOff }: { question: Question; runOff: RunOff },
  actor: Actor,
  now: Instant,
): VoteDrafted => ({
  type: 'VoteDrafted',
  id,
  number,
  plans: {
    ...plansOf(former),
    questions: [
      {
        ...question,
        seats: runOff.seats,
        maxChoices: runOff.seats,
        vacancies: true,
        options: question.options.filter(({ id: option, meaning }) => meaning !== undefined || runOff.optionIds.includes(option)),
      },
    ],
  },
  ...(former.itemId === undefined ? {} : { itemId: former.itemId }),
  formerId: former.id,
  candidates: former.candidates.filter((candidate) => runOff.optionIds.includes(candidate.id)),
  by: actor.personId,
  at: now,
})
