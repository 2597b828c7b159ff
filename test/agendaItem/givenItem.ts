import type { Actor, Role } from '../../src/domain/actor'
import { addTask } from '../../src/domain/agendaItem/addTask'
import type { AgendaItem, ItemPhase } from '../../src/domain/agendaItem/agendaItem'
import type { ItemEvent } from '../../src/domain/agendaItem/events'
import { evolve } from '../../src/domain/agendaItem/evolve'
import { finishTask } from '../../src/domain/agendaItem/finishTask'
import { giveVerdict } from '../../src/domain/agendaItem/giveVerdict'
import { voteDraftedFor } from '../../src/domain/agendaItem/hearOfVote'
import { handItemToCompany } from '../../src/domain/agendaItem/handItemToCompany'
import { moveForward } from '../../src/domain/agendaItem/moveForward'
import { openAgendaItem } from '../../src/domain/agendaItem/openAgendaItem'
import { proposePlan } from '../../src/domain/agendaItem/proposePlan'
import { recordDiscussion } from '../../src/domain/agendaItem/recordDiscussion'
import { recordVisit } from '../../src/domain/agendaItem/recordVisit'
import type { Instant } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'

/** 2026-03-04, a Wednesday, 10:00 in Shanghai. */
export const NOW: Instant = Date.UTC(2026, 2, 4, 2)

export const as = (role: Role, personId: string = `${role}-1`): Actor => ({ personId, role, unitIds: [] })
export const secretary = as('secretary')
export const resident = as('resident')

export type Rule = (item: AgendaItem, actor: Actor, now: Instant) => Decision<ItemEvent, Refusal>

/** What a rule asks for, with nothing wrong in it. */
export const visit = { id: 'visit-1', unitId: 'unit-1', address: '1号楼1单元101', at: NOW, opinion: 'support', words: '早该修' } as const
export const discussion = { id: 'talk-1', at: NOW, persons: 5, said: [{ who: '甲一', words: '先查' }], resolution: '先查漏点' } as const
export const plan = { text: '做防水', costFen: 120_000, payers: [{ who: '物业', fen: 70_000 }, { who: '公共收益', fen: 50_000 }], photoIds: [] }
/** One that spends the maintenance fund, so the owners decide it. @law 民法典 278 ⑤ */
export const ownersPlan = { ...plan, ownersDecide: { matter: 5 } } as const
export const vote = { voteId: 'vote-1', voteNumber: 4 } as const
export const task = { id: 'task-1', what: '查漏', personId: 'worker-1', personName: '王师傅', due: '2026-03-04' } as const
export const proof = { taskId: 'task-1', words: '补好了', photoIds: [] }
export const ticket = { ticketId: 'ticket-1', ticketNumber: 8, words: '' }

/** Takes the rule's answer, which is expected to be yes. */
export function after(item: AgendaItem | undefined, decision: Decision<ItemEvent, Refusal>): AgendaItem {
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  const next = decision.events.reduce<AgendaItem | undefined>(evolve, item)
  if (!next) throw new Error('nothing happened')
  return next
}

export const forward: Rule = (item, actor, now) => moveForward({ words: '' }, item, actor, now)

const opening = { id: 'item-1', number: 3, title: '车库漏水', text: '', matterIds: ['matter-1'] }

/** What each stage leaves behind before the next may begin. */
const LEAVES: readonly (readonly [ItemPhase, readonly Rule[]])[] = [
  ['visit', [(item, _, now) => recordVisit(visit, item, secretary, now)]],
  ['negotiate', [(item, _, now) => recordDiscussion(discussion, item, secretary, now)]],
  ['plan', [(item, _, now) => proposePlan(plan, item, secretary, now)]],
  ['carryOut', [(item, _, now) => addTask(task, item, secretary, now), (item, _, now) => finishTask(proof, item, secretary, now)]],
  ['evaluate', [(item, _, now) => giveVerdict({ verdict: 'good', words: '' }, item, resident, now)]],
]

/** The events that bring an item to that phase by the rules; its own stage has left nothing yet. */
export function storyOf(phase: ItemPhase): readonly ItemEvent[] {
  const events: ItemEvent[] = []
  const take = (decision: Decision<ItemEvent, Refusal>) => {
    if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
    events.push(...decision.events)
    return replay(events)
  }
  let item = take(openAgendaItem(opening, secretary, NOW))
  if (phase === 'handedOn') take(handItemToCompany(ticket, item, secretary, NOW))
  for (const [stage, rules] of phase === 'handedOn' ? [] : LEAVES) {
    if (stage === phase) break
    if (phase === 'vote' && stage === 'plan') {
      item = take(proposePlan(ownersPlan, item, secretary, NOW))
      take(forward(item, secretary, NOW))
      break
    }
    for (const rule of [...rules, forward]) item = take(rule(item, secretary, NOW))
  }
  return events
}

export const replay = (events: readonly ItemEvent[]): AgendaItem =>
  events.reduce<AgendaItem | undefined>(evolve, undefined) as AgendaItem

export const itemIn = (phase: ItemPhase): AgendaItem => replay(storyOf(phase))

/** Owners are being asked about its plan. */
export const itemVotedOn = (): AgendaItem => after(itemIn('vote'), voteDraftedFor(vote, itemIn('vote'), NOW))

/** The codes with which a rule said no; none when it said yes. */
export const refusals = (decision: Decision<unknown, Refusal>): string[] =>
  decision.ok ? [] : decision.reasons.map(({ code }) => code)
