import { minus, plus, type Amount } from '../amount'
import { distance, type Distance } from '../majority'
import type { CountRules } from '../rules'

/**
 * The turnout after one entry of the log: the same few additions whatever the estate's size.
 * `had` and `has`: whether a ballot of that voice counted before the entry, and counts after it.
 */
export function addToTurnout(turnout: Amount, voice: Amount, had: boolean, has: boolean): Amount {
  if (had === has) return amountOf(turnout)
  return has ? plus(turnout, voice) : minus(turnout, voice)
}

const amountOf = ({ persons, areaCm2 }: Amount): Amount => ({ persons, areaCm2 })

/** How far the turnout is from the quorum, while the vote is open. @law 民法典 278(2) */
export const quorumDistance = (rules: CountRules, turnout: Amount, all: Amount): Distance =>
  distance(rules.quorum, amountOf(turnout), amountOf(all))

/** Whether enough of all took part, by both measures. */
export const hasQuorum = ({ missing }: Distance): boolean => missing.persons === 0 && missing.areaCm2 === 0
