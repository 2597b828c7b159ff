import type { Actor } from '../../domain/actor'
import type { AgendaItem } from '../../domain/agendaItem/agendaItem'
import type { ItemEvent } from '../../domain/agendaItem/events'
import type { Instant } from '../../domain/calendar'
import type { Decision, Refusal } from '../../domain/decision'
import type { Deps } from '../deps'
import { handle, type Command } from '../handle'
import type { Work } from '../work'

type Rule = (item: AgendaItem, actor: Actor, now: Instant) => Decision<ItemEvent, Refusal>

interface Beside<Made> {
  /** Done in the same transaction, before the rule is asked. */
  readonly before?: (work: Work, itemId: string) => Promise<void>
  /** The id of what is made, for the answer; kept with it, so that a second sending is told the first id. */
  readonly made?: Made
}

/** A command on the item of the path: loads it, lets the rule decide, answers with where it stands. */
export function onItem<Made extends object = object>(
  { pool }: Deps,
  command: Command,
  params: Record<string, string>,
  rule: Rule,
  { before, made }: Beside<Made> = {},
) {
  const itemId = params['itemId'] as string
  return handle(pool, command, async (work) => {
    await before?.(work, itemId)
    return { ...done(await work.decide('agendaItem', itemId, rule)), ...(made as Made) }
  })
}

/** Where an item stands after a command. */
export const done = ({ id, number, phase }: AgendaItem) => ({ id, number, phase })
