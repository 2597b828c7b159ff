import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { AgendaItem, Verdict } from './agendaItem'
import type { VerdictWasGiven } from './events'
import { JUDGES, lengthReasons, phaseReasons, type ItemWrongPhase, type NotYours, type WordsTooLong } from './reasons'

export type GiveVerdictRefusal = NotYours | ItemWrongPhase | WordsTooLong

/** A resident judges what came of it. One verdict a person, which may be changed until the item is closed. */
export function giveVerdict(
  command: { verdict: Verdict; words: string },
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<VerdictWasGiven, GiveVerdictRefusal> {
  const words = command.words.trim()
  const earlier = item.verdicts.find(({ personId }) => personId === actor.personId)
  if (item.phase === 'evaluate' && earlier?.verdict === command.verdict && earlier.words === words) return accept()
  return decideBy<VerdictWasGiven, GiveVerdictRefusal>(
    [...roleReasons(actor, JUDGES), ...phaseReasons(item, ['evaluate']), ...lengthReasons(words)],
    () => [{ type: 'VerdictWasGiven', personId: actor.personId, verdict: command.verdict, words, at: now }],
  )
}

/** How many said what. */
export function verdictsNow(item: AgendaItem): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { good: 0, fair: 0, poor: 0 }
  for (const { verdict } of item.verdicts) counts[verdict] += 1
  return counts
}
