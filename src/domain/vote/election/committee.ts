/** Members of an owners' committee, always odd. @law 指导规则 31，山东省条例 30 */
export const COMMITTEE_LEAST = 5
export const COMMITTEE_MOST = 11
/** 聊城 22 lets three stand; only on the street office's written word (ours: 山东省条例 30 ranks above it). */
export const COMMITTEE_LEAST_BY_STREET = 3

export type CommitteeSizeFault = {
  code: 'COMMITTEE_SIZE'
  members: number
  least: number
  most: number
  article: string
}

/** Whether a committee may have so many members: 5, 7, 9 or 11. */
export function committeeSizeFaults(members: number, streetAllowsThree = false): readonly CommitteeSizeFault[] {
  const least = streetAllowsThree ? COMMITTEE_LEAST_BY_STREET : COMMITTEE_LEAST
  const fine = Number.isInteger(members) && members % 2 === 1 && members >= least && members <= COMMITTEE_MOST
  return fine ? [] : [{ code: 'COMMITTEE_SIZE', members, least, most: COMMITTEE_MOST, article: '指导规则 31，山东省条例 30' }]
}

/** Fewer than half of the seats filled: the whole committee is elected again. @law 指导规则 46 */
export const mustReelect = (seats: number, filled: number): boolean => 2 * filled < seats

/** Seats to be filled by a by-election; none when the whole committee is to be elected again. */
export const byElectionSeats = (seats: number, filled: number): number =>
  mustReelect(seats, filled) ? 0 : seats - filled
