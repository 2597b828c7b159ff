import { DAY, type Instant } from '../calendar'
import type { AgendaItem, ItemPhase } from './agendaItem'

/** How long residents have to speak before an item may be closed without any word of theirs (ours). */
export const VERDICT_DAYS = 7

/** What a stage still lacks before the next one may begin, with its figures. */
export type StageNotDone =
  | { code: 'VISITS_MISSING'; visits: number; needed: number }
  | { code: 'DISCUSSION_MISSING' }
  | { code: 'PLAN_MISSING' }
  | { code: 'VOTE_NOT_DECIDED'; drafted: boolean }
  | { code: 'TASKS_NOT_DONE'; open: number; done: number }
  | { code: 'VERDICTS_MISSING'; verdicts: number; waitUntil: Instant }

export interface Stage {
  readonly phase: ItemPhase
  /** As people call it. */
  readonly name: string
  /** Passed over by an item whose plan the owners need not decide. */
  readonly ownersOnly?: true
  readonly lacks: (item: AgendaItem, now: Instant) => readonly StageNotDone[]
}

/** The stages in their order, each with the record it must leave: the only place that knows the order. */
export const STAGES: readonly Stage[] = [
  {
    phase: 'visit',
    name: '走访',
    lacks: ({ visits }) => (visits.length > 0 ? [] : [{ code: 'VISITS_MISSING', visits: 0, needed: 1 }]),
  },
  {
    phase: 'negotiate',
    name: '协商',
    lacks: ({ discussions }) => (discussions.length > 0 ? [] : [{ code: 'DISCUSSION_MISSING' }]),
  },
  { phase: 'plan', name: '方案', lacks: ({ plan }) => (plan ? [] : [{ code: 'PLAN_MISSING' }]) },
  {
    phase: 'vote',
    name: '表决',
    ownersOnly: true,
    // the result itself moves it on or back: no person does
    lacks: (item) => [{ code: 'VOTE_NOT_DECIDED', drafted: voteUnderWay(item) }],
  },
  {
    phase: 'carryOut',
    name: '实施',
    lacks: (item) => {
      const { open, done } = tasksOf(item)
      return open === 0 && done > 0 ? [] : [{ code: 'TASKS_NOT_DONE', open, done }]
    },
  },
  {
    phase: 'evaluate',
    name: '评价',
    lacks: ({ verdicts, phaseSince }, now) => {
      const waitUntil = verdictsUntil(phaseSince)
      return verdicts.length > 0 || now >= waitUntil ? [] : [{ code: 'VERDICTS_MISSING', verdicts: 0, waitUntil }]
    },
  },
  { phase: 'closed', name: '办结', lacks: () => [] },
]

export const FIRST_PHASE = STAGES[0]!.phase

/** Still being dealt with at the round table. */
export const OPEN_PHASES: readonly ItemPhase[] = STAGES.slice(0, -1).map(({ phase }) => phase)

/** Before residents judge it: what is new may still join it, and the company may still take it over. */
export const WORK_PHASES: readonly ItemPhase[] = OPEN_PHASES.filter((phase) => phase !== 'evaluate')

export const PHASE_NAMES = Object.fromEntries([
  ...STAGES.map(({ phase, name }) => [phase, name]),
  ['handedOn', '已转物业'],
]) as Record<ItemPhase, string>

const place = (phase: ItemPhase): number => STAGES.findIndex((stage) => stage.phase === phase)

/** Whether the owners decide on what the item proposes. */
export const ownersDecideOn = ({ plan }: Pick<AgendaItem, 'plan'>): boolean => plan?.ownersDecide !== undefined

/** The stages that an item goes through, with the owners' vote or without. */
export const stagesFor = (ownersDecide: boolean): readonly Stage[] =>
  ownersDecide ? STAGES : STAGES.filter(({ ownersOnly }) => !ownersOnly)

export const stageOf = (phase: ItemPhase): Stage | undefined => STAGES[place(phase)]
/** The stage that follows; none after the last, or once handed on. */
export const phaseAfter = (phase: ItemPhase, ownersDecide: boolean): ItemPhase | undefined =>
  place(phase) < 0 ? undefined : STAGES.slice(place(phase) + 1).find(({ ownersOnly }) => ownersDecide || !ownersOnly)?.phase
/** The stages an open item may go back to; to the vote only through the plan that is voted on. */
export const phasesBefore = (phase: ItemPhase): readonly ItemPhase[] =>
  OPEN_PHASES.includes(phase) ? OPEN_PHASES.slice(0, place(phase)).filter((before) => before !== 'vote') : []

/** Which phase may follow which; told from the order. A closed item is opened again by a reporter's word, or by the chair with a reason. */
export const NEXT_PHASES = Object.fromEntries([
  ...OPEN_PHASES.map((phase) => [
    phase,
    [
      ...new Set([phaseAfter(phase, true), phaseAfter(phase, false)]),
      ...phasesBefore(phase),
      ...(WORK_PHASES.includes(phase) ? ['handedOn'] : []),
    ],
  ]),
  ['closed', ['carryOut']],
  ['handedOn', []],
]) as Record<ItemPhase, readonly ItemPhase[]>

/** From then on an item may be closed though nobody said a word. */
export const verdictsUntil = (evaluatingSince: Instant): Instant => evaluatingSince + VERDICT_DAYS * DAY

/** A vote was drafted for it and has not ended: it waits for that result and for nothing else. */
export const voteUnderWay = ({ voteId, voteOutcome }: Pick<AgendaItem, 'voteId' | 'voteOutcome'>): boolean =>
  voteId !== undefined && voteOutcome === undefined

/** Tasks still open, and those done since the work was last questioned. */
export const tasksOf = ({ tasks, doneBefore }: AgendaItem): { open: number; done: number } => ({
  open: tasks.filter(({ state }) => state === 'open').length,
  done: doneOf(tasks) - doneBefore,
})

/** How many are done. */
export const doneOf = (tasks: AgendaItem['tasks']): number => tasks.filter(({ state }) => state === 'done').length
