import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { JointMatter, VotedMatter } from '../vote/question'
import type { Outcome } from '../vote/tally/result'
import type { WorksBegun, WorksDropped } from './events'
import { lengthReasons, NAME_MOST, phaseReasons, WORKS_KEEPERS, WORKS_TEXT_MOST, wordsReasons, type WorksReason } from './reasons'
import type { Basis, WorksProject } from './worksProject'

/** Using the fund, raising it, or altering the building: what works may rest on. @law 民法典 278(1)⑤⑥⑦ */
export const WORKS_MATTERS = [5, 6, 7] as const satisfies readonly JointMatter[]
/** Every owner may be asked for money only where the owners decided to raise it. @law 民法典 278(1)⑥⑦，278(2)：四分之三 */
export const LEVY_MATTERS = [6, 7] as const satisfies readonly JointMatter[]

export const isWorksMatter = (matter: VotedMatter): matter is (typeof WORKS_MATTERS)[number] => WORKS_MATTERS.some((one) => one === matter)
export const mayLevyOn = ({ matter }: Pick<Basis, 'matter'>): boolean => LEVY_MATTERS.some((one) => one === matter)

export type BeginWorksRefusal =
  | WorksReason
  | { code: 'VOTE_NOT_FINAL' }
  | { code: 'NOT_CARRIED'; outcome: Outcome | undefined }
  | { code: 'NOT_A_WORKS_MATTER'; matter: VotedMatter }
  | { code: 'WORKS_KNOWN'; number: number }

export interface Decided {
  /** Whether the vote's result is published for good. */
  readonly final: boolean
  readonly outcome: Outcome | undefined
  readonly matter: VotedMatter
  /** The number of the works that rest on the same question already. */
  readonly known?: number
}

/** Works begin where the owners have decided on them, and once for each decision. */
export function beginWorks(command: Omit<WorksBegun, 'type' | 'by' | 'at'>, decided: Decided, actor: Actor, now: Instant): Decision<WorksBegun, BeginWorksRefusal> {
  const { final, outcome, matter, known } = decided
  return decideBy<WorksBegun, BeginWorksRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...wordsReasons(command.title, NAME_MOST),
      ...lengthReasons(command.text, WORKS_TEXT_MOST),
      ...(final ? (outcome === 'passed' ? [] : [{ code: 'NOT_CARRIED', outcome } as const]) : [{ code: 'VOTE_NOT_FINAL' } as const]),
      ...(isWorksMatter(matter) ? [] : [{ code: 'NOT_A_WORKS_MATTER', matter } as const]),
      ...(known === undefined ? [] : [{ code: 'WORKS_KNOWN', number: known } as const]),
    ],
    () => [{ ...command, type: 'WorksBegun', title: command.title.trim(), text: command.text.trim(), by: actor.personId, at: now }],
  )
}

/** Given up before anybody was asked for money, with its reason. */
export const dropWorks = ({ reason }: { reason: string }, works: WorksProject, actor: Actor, now: Instant): Decision<WorksDropped, WorksReason> =>
  decideBy<WorksDropped, WorksReason>([...roleReasons(actor, WORKS_KEEPERS), ...phaseReasons(works, ['planning']), ...wordsReasons(reason)], () => [
    { type: 'WorksDropped', reason: reason.trim(), by: actor.personId, at: now },
  ])
