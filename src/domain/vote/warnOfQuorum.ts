import { DAY, type Instant } from '../calendar'
import { accept, type Decision } from '../decision'
import type { Amount } from './amount'
import type { QuorumWarned } from './events'
import { hasQuorum, quorumDistance } from './tally/turnout'
import type { Vote } from './vote'

/** So many days before the close those who run a vote hear that too few take part (ours). */
export const WARN_DAYS = [3, 1] as const

/** Tells once for each of these days; of two that are past the nearer one alone, as after a night without a server. */
export function warnOfQuorum(turnout: Amount, vote: Vote, now: Instant): Decision<QuorumWarned, never> {
  const { phase, closesAt, roll, rules, warned = [] } = vote
  if (phase !== 'open' || closesAt === undefined || !roll || now >= closesAt) return accept()
  const days = WARN_DAYS.filter((one) => closesAt - now <= one * DAY).at(-1)
  const distance = quorumDistance(rules, turnout, roll.totals)
  if (days === undefined || hasQuorum(distance) || warned.includes(days)) return accept()
  return accept({ type: 'QuorumWarned', days, missing: distance.missing, at: now })
}
