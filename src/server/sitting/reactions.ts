import { addTask, TASKS_IN } from '../../domain/agendaItem/addTask'
import { longDay } from '../../domain/calendar'
import { recordMeeting } from '../../domain/meeting/recordMeeting'
import type { SittingEvent } from '../../domain/sitting/events'
import type { Sitting, SittingItem } from '../../domain/sitting/sitting'
import { withOffices } from '../meeting/came'
import type { Work } from '../work'

/** When the table rises, what was typed is the meeting's record, and what somebody took on is a task of its item. */
export async function react(event: SittingEvent, sitting: Sitting, work: Work): Promise<void> {
  if (event.type !== 'SittingEnded') return
  const came = await withOffices(work.client, work.estateId, sitting.present.map(({ how: _how, ...one }) => one))
  const asTasks = new Set<string>()
  for (const { itemId, tasks } of sitting.items) {
    if (tasks.length > 0 && TASKS_IN.includes((await work.load('agendaItem', itemId)).phase)) asTasks.add(itemId)
  }
  const records = sitting.items
    .filter(({ resolution, said, tasks }) => resolution.trim() !== '' || said.length > 0 || tasks.length > 0)
    .map((item) => ({ itemId: item.itemId, title: item.title, said: item.said, resolution: asTasks.has(item.itemId) ? item.resolution : withTasks(item) }))
  await work.decide('meeting', sitting.meetingId, (meeting, actor, now) => recordMeeting({ came, leave: sitting.leave, records }, meeting, actor, now))
  for (const { itemId, tasks } of sitting.items.filter((item) => asTasks.has(item.itemId))) {
    for (const task of tasks) await work.decide('agendaItem', itemId, (item, actor, now) => addTask(task, item, actor, now))
  }
}

/** An item that cannot have tasks yet keeps them in its resolution. */
const withTasks = ({ resolution, tasks }: SittingItem): string =>
  [resolution, ...tasks.map(({ what, personName, due }) => `任务：${what}（${personName}，${longDay(due)}前）`)].filter((line) => line.trim() !== '').join('\n')
