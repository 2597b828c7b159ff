import { SYSTEM, type Actor, type Role } from '../../src/domain/actor'
import { evolve } from '../../src/domain/matter/evolve'
import type { Matter, MatterEvent, MatterReported } from '../../src/domain/matter/matter'

export const NOW = Date.UTC(2026, 2, 4, 2)
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export const actor = (personId: string, role: Role): Actor => ({ personId, role, unitIds: [] })
export const reporter = actor('reporter', 'resident')
export const neighbour = actor('neighbour', 'resident')
export const manager = actor('manager', 'manager')
export const secretary = actor('secretary', 'secretary')
export const clerk = actor('clerk', 'clerk')
export const worker = actor('worker', 'worker')
export const committee = actor('committee', 'committee')
export const officer = actor('officer', 'officer')
export const EVERYBODY: readonly Actor[] = [reporter, neighbour, manager, secretary, clerk, worker, committee, officer, SYSTEM]

const REPORTED: MatterReported = {
  type: 'MatterReported',
  id: 'matter',
  number: 412,
  category: 'repair',
  urgency: 'normal',
  title: '楼道灯不亮',
  text: '2单元楼道灯三天不亮了',
  photoIds: [],
  place: { kind: 'entrance', id: 'entrance', name: '3号楼2单元 楼道' },
  seenBy: 'neighbours',
  nameShown: false,
  reporterId: 'reporter',
  enteredBy: 'reporter',
  acceptDue: NOW + 2 * HOUR,
  checkNeeded: true,
  at: NOW,
}

/** A matter just reported, and whatever happened to it since: `matter({ checkNeeded: false }, accepted())`. */
export const matter = (change: Partial<MatterReported> = {}, ...since: readonly MatterEvent[]): Matter =>
  [{ ...REPORTED, ...change }, ...since].reduce<Matter | undefined>(evolve, undefined) as Matter

export const shown = (): MatterEvent => ({ type: 'MatterChecked', result: 'pass', by: 'person', at: NOW })
export const accepted = (finishDue = NOW + 3 * DAY): MatterEvent => ({ type: 'MatterAccepted', words: '', finishDue, at: NOW })
export const returned = (): MatterEvent => ({ type: 'MatterReturned', reason: '看不清', instead: '请补照片', at: NOW })
export const toCompany = (): MatterEvent => ({ type: 'MatterHandedToCompany', ticketId: 'ticket', ticketNumber: 9, words: '', at: NOW })
export const toRoundTable = (): MatterEvent => ({ type: 'MatterHandedToRoundTable', itemId: 'item', itemNumber: 3, words: '', at: NOW })
export const handled = (by: 'ticket' | 'roundTable' | 'answer' = 'answer', closeOn = NOW + 7 * DAY): MatterEvent => ({
  type: 'MatterHandled', by, words: '换好了', photoIds: [], closeOn, at: NOW,
})
export const closedItself = (at = NOW): MatterEvent => ({ type: 'MatterClosedUnconfirmed', at })
export const confirmed = (): MatterEvent => ({ type: 'MatterConfirmed', rating: 5, words: '', at: NOW })
