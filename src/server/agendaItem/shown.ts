import type { ItemPage } from '../../contract/agendaItem'
import { hasRole, type Actor } from '../../domain/actor'
import { TASKS_IN } from '../../domain/agendaItem/addTask'
import type { AgendaItem, Plan } from '../../domain/agendaItem/agendaItem'
import { mayFinish } from '../../domain/agendaItem/finishTask'
import { ORGANISERS, VISITORS } from '../../domain/agendaItem/reasons'
import { toIso, type LocalDate } from '../../domain/calendar'
import { SOMEBODY } from '../../domain/meeting/publicNames'

/** Who looks, and what is known of the people who may be named. */
export interface Eye {
  readonly viewer: Actor | undefined
  readonly people: ReadonlyMap<string, { name: string; title?: string }>
  readonly today: LocalDate
}

/**
 * To those who visit, each visit with its door, the newest first. To all others the opinions and words alone,
 * in an order that tells nothing of whose they are.
 */
export function visitsShown({ visits }: AgendaItem, { viewer, people }: Eye): ItemPage['visits'] {
  if (!hasRole(viewer, VISITORS)) {
    return visits
      .map(({ id, opinion, words }) => ({ id, opinion, words }))
      .sort((a, b) => (`${a.opinion}${a.words}` < `${b.opinion}${b.words}` ? -1 : 1))
      .map((visit, at) => ({ ...visit, id: placeId(at) }))
  }
  return [...visits]
    .sort((a, b) => b.at - a.at)
    .map(({ id, unitId, address, at, by, opinion, words }) => ({
      id,
      unitId,
      address,
      at: toIso(at),
      by: nameOf(people, by),
      opinion,
      words,
    }))
}

/** A visit's own id holds the moment it was written down, which tells neighbours whose turn it was. */
const placeId = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`

/** What was said is for all to read; by whom, for those who run the table, or where whoever it was agreed. @law 个人信息保护法 25 */
export const discussionsShown = ({ discussions }: AgendaItem, { viewer }: Eye): ItemPage['discussions'] =>
  discussions.map(({ id, meetingId, at, persons, said, resolution }) => ({
    id,
    meetingId,
    at: toIso(at),
    persons,
    said: said.map(({ who, words, shown }) => ({ who: hasRole(viewer, VISITORS) ? who : (shown ?? SOMEBODY), words })),
    resolution,
  }))

export const planShown = ({ text, costFen, payers, photoIds, ownersDecide, at, by, edition }: Plan, { people }: Eye): ItemPage['plan'] => ({
  text,
  costFen,
  payers: payers.map((payer) => ({ ...payer })),
  photos: [...photoIds],
  ...(ownersDecide && { ownersDecide }),
  at: toIso(at),
  by: people.get(by)?.title ?? '小圆桌',
  edition,
})

export function tasksShown(item: AgendaItem, { viewer, people, today }: Eye): ItemPage['tasks'] {
  const working = TASKS_IN.includes(item.phase)
  return item.tasks.map((task) => {
    const open = working && task.state === 'open'
    return {
      id: task.id,
      what: task.what,
      person: viewer
        ? { id: task.personId, name: task.personName }
        : { name: people.get(task.personId)?.title ?? '一位邻居' },
      due: task.due,
      state: task.state,
      late: task.state === 'open' && task.due < today,
      mine: viewer?.personId === task.personId,
      ...(task.proof && { proof: { words: task.proof.words, photos: [...task.proof.photoIds] } }),
      ...(task.dropReason && { dropReason: task.dropReason }),
      ...(task.endedAt && { endedAt: toIso(task.endedAt) }),
      can: [
        ...(open && viewer && mayFinish(task, viewer) ? ['finishTask'] : []),
        ...(open && hasRole(viewer, ORGANISERS) ? ['dropTask'] : []),
      ],
    }
  })
}

const nameOf = (people: Eye['people'], id: string): string => people.get(id)?.title ?? people.get(id)?.name ?? ''
