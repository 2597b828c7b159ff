import type { Instant } from '../calendar'
import type { SittingEvent } from './events'
import type { Sitting, SittingItem } from './sitting'

/** The sitting after one more event. */
export function evolve(sitting: Sitting | undefined, event: SittingEvent): Sitting {
  if (event.type === 'SittingOpened') {
    const { type: _type, by: _by, at, items, ...rest } = event
    return {
      ...rest,
      phase: 'running',
      startedAt: at,
      items: items.map((item) => ({ ...item, spent: 0, resolution: '', said: [], tasks: [] })),
      present: [],
      hands: [],
    }
  }
  if (!sitting) throw new Error(`a sitting begins with SittingOpened, not ${event.type}`)
  switch (event.type) {
    case 'ItemTaken': {
      const { current: _current, speaking: _speaking, ...rest } = timed(sitting, event.at)
      return { ...rest, hands: event.hands ?? [], ...(event.itemId && { current: { itemId: event.itemId, since: event.at } }) }
    }
    case 'ItemNoted': {
      const { itemId, resolution, said } = event
      return withItem(sitting, itemId, (item) => ({ ...item, ...(resolution !== undefined && { resolution }), ...(said && { said }) }))
    }
    case 'SittingTaskAdded':
      return withItem(sitting, event.itemId, (item) => ({ ...item, tasks: [...item.tasks, event.task] }))
    case 'SittingTaskDropped':
      return withItem(sitting, event.itemId, (item) => ({ ...item, tasks: item.tasks.filter(({ id }) => id !== event.taskId) }))
    case 'HandRaised':
      return { ...sitting, hands: [...sitting.hands, event.hand] }
    case 'HandLowered':
      return { ...heard(sitting, event.personId), hands: sitting.hands.filter(({ personId }) => personId !== event.personId) }
    case 'SpeakerCalled':
      return { ...heard(sitting, event.hand.personId), hands: sitting.hands.filter(({ personId }) => personId !== event.hand.personId), speaking: { ...event.hand, since: event.at } }
    case 'SpeechEnded': {
      const { speaking: _speaking, ...rest } = sitting
      return rest
    }
    case 'PollOpened':
      return { ...sitting, poll: { ...event.poll, open: true, answers: {} } }
    case 'PollAnswered':
      return sitting.poll ? { ...sitting, poll: { ...sitting.poll, answers: { ...sitting.poll.answers, [event.personId]: event.option } } } : sitting
    case 'PollClosed':
      return sitting.poll ? { ...sitting, poll: { ...sitting.poll, open: false } } : sitting
    case 'SignedIn':
      return { ...sitting, present: [...sitting.present, event.present], leave: sitting.leave.filter((name) => name !== event.present.name) }
    case 'LeaveMarked':
      return { ...sitting, leave: [...sitting.leave, event.name] }
    case 'SittingEnded': {
      const { current: _current, speaking: _speaking, ...rest } = timed(sitting, event.at)
      return { ...rest, phase: 'ended', hands: [] }
    }
  }
}

const withItem = (sitting: Sitting, itemId: string, change: (item: SittingItem) => SittingItem): Sitting => ({
  ...sitting,
  items: sitting.items.map((item) => (item.itemId === itemId ? change(item) : item)),
})

/** They had their turn on the item that is taken, or gave it up. */
const heard = (sitting: Sitting, personId: string): Sitting =>
  sitting.current ? withItem(sitting, sitting.current.itemId, (item) => ({ ...item, heard: [...(item.heard ?? []), personId] })) : sitting

/** The turn that ran counts for its item. */
function timed(sitting: Sitting, now: Instant): Sitting {
  const { current } = sitting
  return current ? withItem(sitting, current.itemId, (item) => ({ ...item, spent: item.spent + Math.max(0, now - current.since) })) : sitting
}
