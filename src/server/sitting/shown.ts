import type { SittingMessage, SittingPage } from '../../contract/sitting'
import { hasRole, ROLE_NAMES, type Actor } from '../../domain/actor'
import { toIso, type Instant } from '../../domain/calendar'
import { withoutNames } from '../../domain/meeting/publicNames'
import { CHAIR } from '../../domain/meeting/reasons'
import { VISITORS } from '../../domain/agendaItem/reasons'
import type { Hand, Sitting } from '../../domain/sitting/sitting'
import type { Meeting } from '../../domain/meeting/meeting'
import { papersShown } from '../meeting/ahead'
import type { Queryable } from '../db/pool'

export interface StoredSitting {
  readonly state: Sitting
  readonly version: number
  /** What is laid before the table, as its meeting has it. */
  readonly papers: Meeting['papers'] | null
}

const SITTING = `select s.state, s.version, g.state->'papers' as papers from sitting s
  join meeting g on g.estate_id = s.estate_id and g.id = s.meeting_id where s.estate_id = $1 and s.meeting_id = $2`

export async function findSitting(db: Queryable, estateId: string, meetingId: string): Promise<StoredSitting | undefined> {
  const { rows } = await db.query<StoredSitting>({ name: 'sitting of meeting', text: SITTING, values: [estateId, meetingId] })
  return rows[0]
}

/** A sitting as one reader sees it: who spoke and who came by name for those who run the table; for the others by what they are. */
export function sittingShown(found: StoredSitting | undefined, viewer: Actor | undefined, now: Instant): SittingMessage {
  if (!found) return {}
  const { state: sitting, version, papers } = found
  const runs = hasRole(viewer, VISITORS)
  const chairs = hasRole(viewer, CHAIR)
  const record = { came: sitting.present, leave: sitting.leave, records: [] }
  const open = (text: string) => (runs ? text : withoutNames(text, record))
  const { id, phase, meetingId, title, place, startedAt, items, current, speaking, hands, present } = sitting
  const mine = hands.findIndex(({ personId }) => personId === viewer?.personId)
  return {
    sitting: {
      id,
      version,
      phase,
      meetingId,
      title,
      place,
      startedAt: toIso(startedAt),
      now: toIso(now),
      items: items.map(({ itemId, title: name, minutes, spent, resolution, said, tasks }) => ({
        itemId,
        title: name,
        minutes,
        spent,
        resolution: open(resolution),
        tasks: tasks.map(({ id: taskId, what, personName, due }) => ({ id: taskId, what: open(what), who: open(personName), due })),
        ...papersShown(papers ? { papers } : {}, itemId),
        ...(runs && { said: said.map((one) => ({ ...one })) }),
      })),
      ...(current && { current: { itemId: current.itemId, since: toIso(current.since) } }),
      ...(speaking && { speaking: { name: calledAs(speaking, runs, viewer), since: toIso(speaking.since) } }),
      hands: hands.length,
      ...(mine >= 0 && { myHand: mine + 1 }),
      present: present.length,
      signedIn: present.some(({ personId }) => personId !== undefined && personId === viewer?.personId),
      ...(sitting.poll && { poll: pollShown(sitting.poll, viewer) }),
      ...(chairs && {
        chair: {
          code: sitting.code,
          hands: hands.map((hand) => ({ ...hand })),
          present: present.map(({ how: _how, ...one }) => one),
          leave: [...sitting.leave],
        },
      }),
    },
  }
}

const calledAs = ({ personId, name, as }: Hand, runs: boolean, viewer: Actor | undefined): string => (personId === viewer?.personId ? '您' : runs ? name : as || ROLE_NAMES.resident)

function pollShown({ question, options, open, answers }: NonNullable<Sitting['poll']>, viewer: Actor | undefined): SittingPage['poll'] {
  const chosen = Object.values(answers)
  const mine = viewer && answers[viewer.personId]
  return { question, open, options: options.map((text, at) => ({ text, count: chosen.filter((one) => one === at).length })), ...(mine !== undefined && { mine }) }
}
