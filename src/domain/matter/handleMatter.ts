import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Matter, MatterHandled } from './matter'
import { HANDLERS, phaseReasons, wordsReasons, type WordsMissing, type WordsTooLong, type WrongPhase } from './reasons'

export type AnswerMatterRefusal = NotYours | WrongPhase | WordsMissing | WordsTooLong

/** Answers what needs no work, such as a question about fees; the reporter still has the last word. */
export function answerMatter(
  command: { words: string; closeOn: Instant },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterHandled, AnswerMatterRefusal> {
  return decideBy<MatterHandled, AnswerMatterRefusal>(
    [
      ...roleReasons(actor, HANDLERS),
      ...phaseReasons(matter, ['reported', 'accepted']),
      ...wordsReasons(command.words),
    ],
    () => [
      { type: 'MatterHandled', by: 'answer', words: command.words.trim(), photoIds: [], closeOn: command.closeOn, at: now },
    ],
  )
}

const CARRYING = { ticket: 'withCompany', roundTable: 'atRoundTable', mediation: 'inMediation' } as const

/** The ticket, the agenda item or the mediation that carried the matter is done: each reporter is asked on their own. */
export function awaitConfirmation(
  command: { by: 'ticket' | 'roundTable' | 'mediation'; words: string; photoIds: readonly string[]; closeOn: Instant; finishDue?: Instant },
  matter: Matter,
  now: Instant,
): Decision<MatterHandled, never> {
  if (matter.phase !== CARRYING[command.by]) return accept()
  return accept({ type: 'MatterHandled', ...command, at: now })
}
