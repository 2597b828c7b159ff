import type { Amount } from './amount'
import type { VotedMatter } from './question'
import { needed, reaches, type Share } from './share'

/** Two thirds of all, by area and by persons, must take part. @law 民法典 278(2) */
export const QUORUM: Share = { n: 2, d: 3 }
/** More than half of those taking part, by area and by persons. @law 民法典 278(2) */
export const ORDINARY: Share = { n: 1, d: 2, over: true }
/** Three quarters of those taking part, by area and by persons. @law 民法典 278(2) */
export const WEIGHTY: Share = { n: 3, d: 4 }
/** Every interested owner agrees; silence is not agreement. @law 民法典 279，建筑物区分所有权司法解释 10、11 */
export const EVERYBODY: Share = { n: 1, d: 1 }

export const MAJORITIES = ['ordinary', 'weighty', 'everybody'] as const
export type Majority = (typeof MAJORITIES)[number]

/** Which majority each matter asks for, with its article. */
export const MATTERS: Record<VotedMatter, { readonly majority: Majority; readonly article: string }> = {
  1: { majority: 'ordinary', article: '民法典 278(1)①' },
  2: { majority: 'ordinary', article: '民法典 278(1)②' },
  3: { majority: 'ordinary', article: '民法典 278(1)③' },
  4: { majority: 'ordinary', article: '民法典 278(1)④' },
  5: { majority: 'ordinary', article: '民法典 278(1)⑤' },
  6: { majority: 'weighty', article: '民法典 278(1)⑥' },
  7: { majority: 'weighty', article: '民法典 278(1)⑦' },
  8: { majority: 'weighty', article: '民法典 278(1)⑧' },
  9: { majority: 'ordinary', article: '民法典 278(1)⑨' },
  unanimous: { majority: 'everybody', article: '民法典 279' },
  election: { majority: 'ordinary', article: '民法典 278(1)③' },
}

/** Both measures at once: one alone is not enough. */
export const bothReach = (share: Share, part: Amount, whole: Amount): boolean =>
  reaches(share, part.persons, whole.persons) && reaches(share, part.areaCm2, whole.areaCm2)

/** What is there, what is needed, and what is still missing on each measure (0 when it is reached). */
export interface Distance {
  readonly share: Share
  readonly part: Amount
  readonly whole: Amount
  readonly needed: Amount
  readonly missing: Amount
}

/** For the page: the fraction, what is needed, and how far it is from it. */
export function distance(share: Share, part: Amount, whole: Amount): Distance {
  const persons = needed(share, whole.persons)
  const areaCm2 = needed(share, whole.areaCm2)
  return {
    share,
    part,
    whole,
    needed: { persons, areaCm2 },
    missing: { persons: Math.max(0, persons - part.persons), areaCm2: Math.max(0, areaCm2 - part.areaCm2) },
  }
}
