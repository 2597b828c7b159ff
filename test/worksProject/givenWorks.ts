import type { Actor, Role } from '../../src/domain/actor'
import type { LocalDate } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import { beginWorks } from '../../src/domain/worksProject/beginWorks'
import type { WorksEvent } from '../../src/domain/worksProject/events'
import { evolve } from '../../src/domain/worksProject/evolve'
import { levyShares } from '../../src/domain/worksProject/levy'
import { setBudget, signWorksContract } from '../../src/domain/worksProject/planWorks'
import type { WorksProject } from '../../src/domain/worksProject/worksProject'

/** 2026-03-04, 10:00 in Shanghai. */
export const NOW = Date.UTC(2026, 2, 4, 2)
export const TODAY = '2026-03-04' as LocalDate
export const as = (role: Role, personId: string = role): Actor => ({ personId, role, unitIds: [] })
export const KEEPER = as('committee')
export const SECOND = as('secretary')

/** Carries a decision out, and fails the test where it is refused. */
export function carried(works: WorksProject | undefined, decision: Decision<WorksEvent, Refusal>): WorksProject {
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  return decision.events.reduce<WorksProject | undefined>((state, event) => evolve(state, event), works) as WorksProject
}
export const codes = (decision: Decision<unknown, Refusal>): string[] => (decision.ok ? [] : decision.reasons.map(({ code }) => code))

export const UNITS = ['u1', 'u2', 'u3'].map((unitId, at) => ({ unitId, areaCm2: 1_000_000 * (at + 1) }))
const BASIS = { voteId: 'v', voteNumber: 7, questionId: 'q', title: '更换电梯', matter: 6, decidedOn: TODAY } as const

export const begun = (): WorksProject =>
  carried(undefined, beginWorks({ id: 'w', number: 1, title: '更换电梯', text: '', scope: { kind: 'estate' }, basis: BASIS }, { final: true, outcome: 'passed', matter: 6 }, KEEPER, NOW))

/** Works of 6,000 yuan, budgeted. */
export const planned = (): WorksProject =>
  carried(begun(), setBudget({ budget: [{ id: 'b1', name: '电梯', amount: 500_000 }, { id: 'b2', name: '监理', amount: 100_000 }] }, begun(), KEEPER, NOW))

export const TERMS = { amount: 600_000, by: 'area', instalments: [{ on: '2026-04-01' as LocalDate, percent: 60 }, { on: '2026-06-01' as LocalDate, percent: 40 }] } as const
export const levied = (): WorksProject => carried(planned(), levyShares(TERMS, UNITS, planned(), KEEPER, NOW))

/** Levied, with the contract signed and two stages. */
export function signed(): WorksProject {
  const works = levied()
  const contract = { company: '甲电梯', amount: 500_000, signedOn: TODAY, until: '2026-09-01' as LocalDate, photoIds: ['p'] }
  const stages = [{ id: 's1', name: '拆除', amount: 200_000 }, { id: 's2', name: '安装', amount: 300_000 }]
  return carried(works, signWorksContract({ contract, stages }, works, KEEPER, NOW))
}
