import type { AnswerOf } from '../../contract/route'
import type { listDemoPeople } from '../../contract/session'

export type DemoPerson = AnswerOf<typeof listDemoPeople>['rows'][number]

const ORDER: readonly DemoPerson['role'][] = ['resident', 'manager', 'worker', 'clerk', 'secretary', 'committee', 'officer', 'mediator', 'streetMediator', 'countyMediator', 'deputy', 'operator']

/** People by role, in the order in which a matter meets them. */
export const byRole = (people: readonly DemoPerson[]): { role: DemoPerson['role']; people: DemoPerson[] }[] =>
  ORDER.map((role) => ({ role, people: people.filter((person) => person.role === role) })).filter((group) => group.people.length > 0)
