import { v7 as newId } from 'uuid'
import { attachMatterToItem } from '../../domain/agendaItem/attachMatterToItem'
import type { AgendaItem } from '../../domain/agendaItem/agendaItem'
import { openAgendaItem } from '../../domain/agendaItem/openAgendaItem'
import type { Category, Matter } from '../../domain/matter/matter'
import type { Work } from '../work'

/** Opens an item out of a matter, inside the command that hands the matter on. `number` comes from `nextNumber`. */
export async function openItemFor(
  work: Work,
  { number, matter, title }: { number: number; matter: Matter; title?: string },
): Promise<AgendaItem> {
  const id = newId()
  const told = { id, number, title: title || titleFor(matter), text: shownText(matter), matterIds: [matter.id] }
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

/** An item is for all to read; the words of a matter that neighbours do not see are not. */
const isShown = (matter: Matter): boolean => matter.seenBy === 'neighbours' && matter.check === 'pass'
const shownText = (matter: Matter): string => (isShown(matter) ? matter.text : '')
const titleFor = (matter: Matter): string => (isShown(matter) ? matter.title : `商议${SUBJECTS[matter.category]}`)

const SUBJECTS: Record<Category, string> = {
  repair: '一件维修的事',
  publicArea: '一件公共区域的事',
  neighbours: '一件邻里的事',
  fees: '一件费用的事',
  safety: '一件安全的事',
  suggestion: '一条居民建议',
  other: '一件居民反映的事',
}
