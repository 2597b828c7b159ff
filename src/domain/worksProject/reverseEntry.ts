import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { balanceOf, WAYS, withLines, type Entry } from './books'
import type { EntryReversed } from './events'
import { entryOf, phaseReasons, WORKS_KEEPERS, wordsReasons, type NotEnoughMoney, type WorksReason } from './reasons'
import type { WorksProject } from './worksProject'

export type ReverseRefusal =
  | WorksReason
  | NotEnoughMoney
  | { code: 'NO_SUCH_ENTRY' }
  | { code: 'ENTRY_REVERSED' }
  | { code: 'REVERSAL_STANDS' }
  | { code: 'LEVY_IN_USE' }

/** What was entered wrong is undone by a contrary entry, which says why; the wrong one stays where it is. */
export function reverseEntry(
  { entry, stageId, reason }: { entry: Entry | undefined; stageId?: string; reason: string },
  works: WorksProject,
  actor: Actor,
  now: Instant,
): Decision<EntryReversed, ReverseRefusal> {
  if (!entry) return decideBy<EntryReversed, ReverseRefusal>([...roleReasons(actor, WORKS_KEEPERS), { code: 'NO_SUCH_ENTRY' }], () => [])
  const lines = entry.lines.map((line) => ({ ...line, amount: 0 - line.amount }))
  const after = withLines(works.balances, lines)
  return decideBy<EntryReversed, ReverseRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...phaseReasons(works, ['underway', 'accepted']),
      ...wordsReasons(reason),
      ...(works.reversed.includes(entry.number) ? [{ code: 'ENTRY_REVERSED' } as const] : []),
      ...(entry.kind === 'reversal' ? [{ code: 'REVERSAL_STANDS' } as const] : []),
      // shares that somebody has paid on, was let off or was handed back must stay asked for
      ...(entry.kind === 'levy' && works.levy?.shares.some(([unitId, share]) => works.balances[`due:${unitId}`] !== share) ? [{ code: 'LEVY_IN_USE' } as const] : []),
      ...WAYS.filter((way) => balanceOf(after, way) < 0 && balanceOf(after, way) < balanceOf(works.balances, way)).map((way) => ({ code: 'NOT_ENOUGH_MONEY', way, has: balanceOf(works.balances, way) }) as const),
    ],
    () => [
      {
        type: 'EntryReversed',
        reason: reason.trim(),
        ...(stageId && { stageId }),
        entry: entryOf(works, { kind: 'reversal', words: reason, lines, reverses: entry.number, undone: entry.kind, ...(entry.unitId && { unitId: entry.unitId }) }, actor, now),
        by: actor.personId,
        at: now,
      },
    ],
  )
}
