import { NOTHING, plus, type Amount } from '../domain/vote/amount'
import type { Ballot } from '../domain/vote/ballot'
import type { RollLine } from '../domain/vote/roll/roll'
import { decideVote, standingBallots, tallyVote, type Tally } from '../domain/vote/tally/tally'
import type { CastEntry, FileVote, QuestionSums, SealedEntry, StrikeEntry } from './file/format'
import { countOfSums } from './secret/openAll'

/** The ballots that count, each with its line of the roll. */
export interface Standing {
  readonly ballots: readonly Ballot[]
  readonly sealed: readonly (RollLine & { readonly sealed: string })[]
  readonly invalid: Amount
  readonly tookPart: Amount
  /** For each voice that took part, the number of the entry that counts. */
  readonly counting: ReadonlyMap<number, number>
}

/** Which entries of the log count, by the vote's rules. */
export function standing(vote: FileVote, roll: ReadonlyMap<number, RollLine>, entries: Iterable<CastEntry | StrikeEntry>): Standing {
  const ballots: Ballot[] = []
  const sealed: (RollLine & { sealed: string })[] = []
  let invalid = NOTHING
  let tookPart = NOTHING
  const counting = new Map<number, number>()
  for (const [no, entry] of standingBallots<CastEntry | StrikeEntry>(entries, vote.rules)) {
    const line = roll.get(no)
    if (!line) continue
    tookPart = plus(tookPart, line)
    counting.set(no, entry.seq)
    if (entry.kind === 'ballot') ballots.push({ no, choices: entry.choices })
    else if (entry.kind === 'sealed') sealed.push({ ...line, sealed: (entry as SealedEntry).sealed })
    else {
      ballots.push({ no, choices: [], invalid: true })
      invalid = plus(invalid, line)
    }
  }
  return { ballots, sealed, invalid, tookPart, counting }
}

/** The result: of a named vote from its ballots, of a secret one from the sums of what was opened. */
export function countVote(vote: FileVote, roll: ReadonlyMap<number, RollLine>, counts: Standing, sums?: readonly QuestionSums[]): Tally {
  const { questions, rules } = vote
  if (!vote.secret) return tallyVote({ questions, rules, roll: roll.values(), ballots: counts.ballots })
  if (!sums) throw new Error('nothing was opened')
  const all = [...roll.values()].reduce<Amount>(plus, NOTHING)
  return decideVote(questions, rules, { all, tookPart: counts.tookPart, questions: sums.map((one) => countOfSums(one, counts.invalid)) })
}
