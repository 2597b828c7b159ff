/** The nine matters that owners decide together. @law 民法典 278(1) */
export type JointMatter = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** `unanimous`: a home turned to business (民法典 279). `election`: members of the committee, by approval (278 ③). */
export type VotedMatter = JointMatter | 'unanimous' | 'election'

/** What a mark on an option says; an offer or a candidate has none of these. */
export type Meaning = 'agree' | 'against' | 'abstain'

export interface Option {
  readonly id: string
  readonly text: string
  readonly meaning?: Meaning
  /** What stands below it on the ballot: an offer's price and term, a candidate's own words. */
  readonly detail?: string
}

/**
 * `single`: one mark. `multiple`: up to `maxChoices` marks, each option standing on its own.
 * `election`: up to `seats` marks on candidates (or fewer, by `maxChoices`).
 */
export type QuestionKind = 'single' | 'multiple' | 'election'

/** One of the things that a vote decides. */
export interface Question {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly matter: VotedMatter
  readonly kind: QuestionKind
  readonly options: readonly Option[]
  readonly seats?: number
  /** Of an election: seats of a standing committee, by by-election or run-off. Without it, a whole committee. */
  readonly vacancies?: boolean
  readonly maxChoices?: number
}

export const MATTER_NAMES: Record<VotedMatter, string> = {
  1: '制定和修改业主大会议事规则',
  2: '制定和修改管理规约',
  3: '选举业主委员会或者更换业主委员会成员',
  4: '选聘和解聘物业服务企业或者其他管理人',
  5: '使用建筑物及其附属设施的维修资金',
  6: '筹集建筑物及其附属设施的维修资金',
  7: '改建、重建建筑物及其附属设施',
  8: '改变共有部分的用途或者利用共有部分从事经营活动',
  9: '有关共有和共同管理权利的其他重大事项',
  unanimous: '将住宅改变为经营性用房',
  election: '选举业主委员会委员',
}

/** The three options of a plain question, in the order in which a ballot prints them. */
export const YES_NO: readonly Option[] = [
  { id: 'agree', text: '同意', meaning: 'agree' },
  { id: 'against', text: '反对', meaning: 'against' },
  { id: 'abstain', text: '弃权', meaning: 'abstain' },
]

/** How many marks one ballot may bear on this question. */
export function marksMost(question: Question): number {
  if (question.kind === 'single') return 1
  return question.maxChoices ?? question.seats ?? question.options.length
}

export const optionOf = (question: Question, optionId: string): Option | undefined =>
  question.options.find(({ id }) => id === optionId)
