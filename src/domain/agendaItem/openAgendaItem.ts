import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { ItemOpened } from './events'
import {
  lengthReasons,
  OPENERS,
  TEXT_MOST,
  TITLE_MOST,
  wordsReasons,
  type NotYours,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

export interface OpenAgendaItem {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly text: string
  /** The residents' matters it comes from; none when the branch or the committee raises it. */
  readonly matterIds: readonly string[]
}

export type OpenAgendaItemRefusal = NotYours | WordsMissing | WordsTooLong

/** Puts something before the round table: out of a resident's matter, or raised by the table itself. */
export function openAgendaItem(
  command: OpenAgendaItem,
  actor: Actor,
  now: Instant,
): Decision<ItemOpened, OpenAgendaItemRefusal> {
  return decideBy<ItemOpened, OpenAgendaItemRefusal>(
    [
      ...roleReasons(actor, OPENERS),
      ...wordsReasons(command.title, TITLE_MOST),
      ...lengthReasons(command.text, TEXT_MOST),
    ],
    () => [
      {
        type: 'ItemOpened',
        id: command.id,
        number: command.number,
        title: command.title.trim(),
        text: command.text.trim(),
        matterIds: command.matterIds,
        by: actor.personId,
        at: now,
      },
    ],
  )
}
