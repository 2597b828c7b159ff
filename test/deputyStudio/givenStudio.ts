import type { Actor, Role } from '../../src/domain/actor'
import { HOUR, instantAt, type Instant } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import type * as day from '../../src/domain/deputyStudio/day'
import * as studioCase from '../../src/domain/deputyStudio/studioCase'

/** 2026-03-04, a Wednesday, 10:00 in Shanghai. */
export const NOW: Instant = Date.UTC(2026, 2, 4, 2)
export const DATE = '2026-03-10'
/** 09:00 to 11:00 on the day: six talks of twenty minutes. */
export const FROM = instantAt(DATE, 9 * 60)

export const as = (role: Role, personId: string = `${role}-1`): Actor => ({ personId, role, unitIds: [] })
export const deputy = as('deputy')
export const otherDeputy = as('deputy', 'deputy-2')
export const secretary = as('secretary')
export const resident = as('resident')
export const neighbour = as('resident', 'resident-2')

export const host = { personId: 'deputy-1', title: '人大代表江医生' }
export const plan = { id: 'day-1', number: 1, from: FROM, until: FROM + 2 * HOUR, place: '党群服务站', minutes: 20, hosts: [host] }
export const dayIn = (change: Partial<day.StudioDay> = {}): day.StudioDay => ({ ...plan, phase: 'planned', bookings: [], plannedBy: 'secretary-1', reminded: false, ...change })
export const booked = (place: number, personId = 'resident-1'): day.Booking => ({ id: `booking-${place}`, place, personId, words: '' })

const born = { id: 'case-1', number: 1, dayId: 'day-1', bookingId: 'booking-0', talkedOn: DATE, personId: 'resident-1', hostIds: ['deputy-1'], deputyId: 'deputy-1', said: '楼上漏水' } as const
export const opening = (outcome: studioCase.Outcome) => ({ ...born, outcome })
export const TAKEN = { how: 'taken', due: '2026-03-25' } as const
export const ANSWERED = { how: 'answered', words: '已经问过物业' } as const
export const MATTER = { how: 'matter', matter: { id: 'matter-1', number: 8 }, words: '' } as const
export const caseIn = (outcome: studioCase.Outcome = TAKEN, change: Partial<studioCase.StudioCase> = {}): studioCase.StudioCase => ({
  ...studioCase.evolve(undefined, { type: 'StudioCaseOpened', ...opening(outcome), at: FROM }),
  ...change,
})

/** The codes of a refusal; none where the rule said yes. */
export const codes = (decision: Decision<unknown, Refusal>): string[] => (decision.ok ? [] : decision.reasons.map(({ code }) => code))
