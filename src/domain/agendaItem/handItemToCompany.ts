import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { AgendaItem } from './agendaItem'
import type { ItemHandedToCompany } from './events'
import {
  HANDERS,
  lengthReasons,
  phaseReasons,
  voteReasons,
  type ItemWrongPhase,
  type NotYours,
  type VoteUnderWay,
  type WordsTooLong,
} from './reasons'
import { WORK_PHASES } from './stages'

export type HandItemToCompanyRefusal = NotYours | ItemWrongPhase | VoteUnderWay | WordsTooLong | { code: 'ITEM_HAS_NO_MATTER' }

/** It turns out to be plain work: the company takes it on as a ticket, with every matter that is on it. */
export function handItemToCompany(
  command: { ticketId: string; ticketNumber: number; words: string },
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<ItemHandedToCompany, HandItemToCompanyRefusal> {
  return decideBy<ItemHandedToCompany, HandItemToCompanyRefusal>(
    [
      ...roleReasons(actor, HANDERS),
      ...phaseReasons(item, WORK_PHASES),
      ...voteReasons(item),
      ...lengthReasons(command.words),
      ...(item.matterIds.length === 0 ? [{ code: 'ITEM_HAS_NO_MATTER' } as const] : []),
    ],
    () => [{ type: 'ItemHandedToCompany', ...command, words: command.words.trim(), at: now }],
  )
}
