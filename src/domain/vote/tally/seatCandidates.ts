import { sameAmount, type Amount } from '../amount'
import type { Outcome, QuestionResult } from './result'

type Line = Amount & { readonly optionId: string }

/** By persons, then by area; lines that stand level in both keep the ballot's order. @law 聊城 22 */
export const rankOptions = <One extends Amount>(lines: readonly One[]): readonly One[] =>
  [...lines].sort((one, other) => other.persons - one.persons || other.areaCm2 - one.areaCm2)

type Seated = Pick<QuestionResult, 'outcome' | 'chosen' | 'alternates' | 'vacant' | 'runOff'>

/**
 * Who is elected, of those who have both majorities, in their order. Who stand level in persons and
 * in area across the last seat go to a run-off. Alternates are those who have the majorities too,
 * at most as many as there are seats (聊城 22); the losers of a run-off come before them.
 */
export function seatCandidates(seats: number, ranked: readonly Line[]): Seated {
  const last = ranked[seats - 1]
  const next = ranked[seats]
  const tied = last && next && sameAmount(last, next) ? ranked.filter((line) => sameAmount(line, last)) : []
  const above = tied.length > 0 ? ranked.indexOf(tied[0]!) : Math.min(seats, ranked.length)
  const forTied = tied.length > 0 ? seats - above : 0
  const beyond = ranked.slice(above + tied.length)
  const outcome: Outcome = above > 0 ? 'passed' : tied.length > 0 ? 'undecided' : 'rejected'
  return {
    outcome,
    chosen: ids(ranked.slice(0, above)),
    alternates: ids(beyond.slice(0, Math.max(0, seats - (tied.length - forTied)))),
    vacant: seats - above - forTied,
    ...(tied.length > 0 ? { runOff: { optionIds: ids(tied), seats: forTied } } : {}),
  }
}

const ids = (lines: readonly Line[]): readonly string[] => lines.map(({ optionId }) => optionId)
