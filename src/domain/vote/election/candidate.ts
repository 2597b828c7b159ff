import type { Instant } from '../../calendar'

/** Who put a name forward. @law 聊城 23 */
export const NOMINATORS = ['self', 'owners', 'branch', 'community'] as const
export type Nominator = (typeof NOMINATORS)[number]

/** What a member must be, and what bars one, each with its article. */
export const CONDITIONS = [
  { id: 'owner', text: '是本物业管理区域内的业主', article: '指导规则 31' },
  { id: 'fullCapacity', text: '具有完全民事行为能力', article: '指导规则 31' },
  { id: 'lawAbiding', text: '遵守国家有关法律、法规', article: '指导规则 31' },
  { id: 'keepsRules', text: '遵守业主大会议事规则、管理规约，模范履行业主义务', article: '指导规则 31' },
  { id: 'publicSpirited', text: '热心公益事业，责任心强，公正廉洁', article: '指导规则 31' },
  { id: 'able', text: '具有一定的组织能力', article: '指导规则 31' },
  { id: 'hasTime', text: '具备必要的工作时间', article: '指导规则 31' },
  { id: 'noBarredConduct', text: '没有被暂停委员职务、等待业主大会决定的行为', article: '聊城 27' },
] as const
export type ConditionId = (typeof CONDITIONS)[number]['id']

/** What was looked at for each condition, by whom, and what came of it. */
export interface StandingCheck {
  readonly met: readonly ConditionId[]
  readonly words: string
  readonly by: string
  readonly at: Instant
}

export interface Candidate {
  /** Also the id of the option on the ballot. */
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly words: string
  readonly by: Nominator
  /** How many owners stand behind a nomination by owners. */
  readonly supporters?: number
  readonly nominatedBy: string
  readonly nominatedAt: Instant
  readonly check?: StandingCheck
}

/** The conditions that are not met, or were not looked at yet. */
export const conditionsLacking = ({ check }: Pick<Candidate, 'check'>): readonly ConditionId[] =>
  CONDITIONS.map(({ id }) => id).filter((id) => !check?.met.includes(id))

/** Every condition was looked at and is met. */
export const mayStand = (candidate: Pick<Candidate, 'check'>): boolean =>
  candidate.check !== undefined && conditionsLacking(candidate).length === 0
