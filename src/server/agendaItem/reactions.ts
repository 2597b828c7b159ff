import { releaseMatter } from '../../domain/agendaItem/attachMatterToItem'
import type { AgendaItem } from '../../domain/agendaItem/agendaItem'
import type { ItemEvent } from '../../domain/agendaItem/events'
import { questionItem } from '../../domain/agendaItem/questionItem'
import { DAY } from '../../domain/calendar'
import { awaitConfirmation } from '../../domain/matter/handleMatter'
import type { Matter, MatterEvent } from '../../domain/matter/matter'
import { estateRules } from '../estate/promises'
import { publicTitle } from '../matter/publicTitle'
import type { Work } from '../work'

const DONE_WORDS = '小圆桌的这个议题已经做完，请您看看是不是解决了'

/** When residents are asked for their verdict, each whose matter is on the item is asked about their own. */
export async function react(event: ItemEvent, item: AgendaItem, work: Work): Promise<void> {
  if (event.type !== 'ItemMovedForward' || event.to !== 'evaluate' || item.matterIds.length === 0) return
  const { closeAfterDays } = await estateRules(work.reads, work.estateId)
  const handled = {
    by: 'roundTable',
    words: event.words || DONE_WORDS,
    photoIds: proofOf(item),
    closeOn: work.now + closeAfterDays * DAY,
  } as const
  for (const matterId of item.matterIds) {
    await work.decide('matter', matterId, (matter) => awaitConfirmation(handled, matter, work.now))
  }
}

/** What a matter's event means for the item that carried it. */
export async function onMatterEvent(event: MatterEvent, matter: Matter, work: Work): Promise<void> {
  const { itemId } = matter
  if (itemId === undefined) return
  if (event.type === 'MatterSentBack' && event.backTo === 'atRoundTable') {
    const { words, photoIds } = event
    await work.decide('agendaItem', itemId, (item) => questionItem({ matterId: matter.id, words, photoIds }, item, work.now))
  }
  if (event.type === 'MatterHandedToCompany') {
    await work.decide('agendaItem', itemId, (item) => releaseMatter({ matterId: matter.id }, item, work.now))
  }
  if (event.type === 'MatterHandedToMediation') {
    await work.decide('agendaItem', itemId, (item) => releaseMatter({ matterId: matter.id, title: publicTitle(matter, '商议') }, item, work.now))
  }
}

/** Photos of the work as it was finished, the newest first. */
const PHOTOS_SHOWN = 9
const proofOf = ({ tasks, doneBefore }: AgendaItem): string[] =>
  tasks
    .filter(({ state }) => state === 'done')
    .sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0))
    .slice(doneBefore)
    .reverse()
    .flatMap(({ proof }) => proof?.photoIds ?? [])
    .slice(0, PHOTOS_SHOWN)
