import { v7 as newId } from 'uuid'
import { attachMatterToItem } from '../../domain/agendaItem/attachMatterToItem'
import type { AgendaItem } from '../../domain/agendaItem/agendaItem'
import { openAgendaItem } from '../../domain/agendaItem/openAgendaItem'
import type { Matter } from '../../domain/matter/matter'
import { isShown, publicTitle } from '../matter/publicTitle'
import type { Work } from '../work'

/** Opens an item out of a matter, inside the command that hands the matter on. `number` comes from `nextNumber`. */
export async function openItemFor(
  work: Work,
  { number, matter, title }: { number: number; matter: Matter; title?: string },
): Promise<AgendaItem> {
  const id = newId()
  const told = { id, number, title: title || publicTitle(matter, '商议'), text: isShown(matter) ? matter.text : '', matterIds: [matter.id] }
  return work.carryOut('agendaItem', id, openAgendaItem(told, work.actor, work.now))
}

/** Puts a further matter on an item that stands already, inside the command that hands the matter on. */
export async function attachMatterTo(
  work: Work,
  { itemId, matter }: { itemId: string; matter: Matter },
): Promise<AgendaItem> {
  const told = { matterId: matter.id, matterNumber: matter.number, matterTitle: matter.title }
  return work.decide('agendaItem', itemId, (item, actor, now) => attachMatterToItem(told, item, actor, now))
}
