import type { Database } from './events'

interface Line { number: string; persons: number; area_cm2: string }
interface Ballot { number: string; body: { kind: string; choices?: [question: string, marks: string[]][] } }

/**
 * A vote counted from its two records alone: the roll as it was frozen, and the log of ballots in its order. Of a voice that
 * marked twice by phone the last counts, as the vote's notice says; whoever strikes a ballot is beyond what this counts, and it says so.
 */
export async function countVote(database: Database, voteId: string, questionId: string) {
  const { rows: roll } = await database.query<Line>('select number, persons, area_cm2 from vote_voice where vote_id = $1', [voteId])
  const { rows: log } = await database.query<Ballot>('select number, body from vote_entry where vote_id = $1 order by seq', [voteId])
  const lines = new Map(roll.map((line) => [line.number, line]))
  const marks = new Map<string, string>()
  for (const { number, body } of log) {
    if (!['open', 'ballot', 'close'].includes(body.kind)) throw new Error(`选票日志里有“${body.kind}”，这里不会数。`)
    if (body.kind === 'ballot') marks.set(number, body.choices?.find(([id]) => id === questionId)?.[1][0] ?? '')
  }
  const amountOf = (numbers: readonly string[]) => ({
    persons: numbers.reduce((sum, number) => sum + (lines.get(number)?.persons ?? 0), 0),
    areaCm2: numbers.reduce((sum, number) => sum + Number(lines.get(number)?.area_cm2 ?? 0), 0),
  })
  const took = amountOf([...marks.keys()])
  const all = amountOf([...lines.keys()])
  const marked = (option: string) => amountOf([...marks].filter(([, mark]) => mark === option).map(([number]) => number))
  const agree = marked('agree')
  return {
    全体业主: all,
    参与表决: took,
    同意: agree,
    反对: marked('against'),
    弃权: marked('abstain'),
    表决结果: outcomeOf(all, took, agree),
  }
}

interface Amount { persons: number; areaCm2: number }

/** 民法典 278: two thirds of all take part, three quarters of those agree to raise money; by persons and by area alike. */
function outcomeOf(all: Amount, took: Amount, agree: Amount): string {
  const both = (parts: number, of: number, some: Amount, whole: Amount) => of * some.persons >= parts * whole.persons && of * some.areaCm2 >= parts * whole.areaCm2
  if (!both(2, 3, took, all)) return 'undecided'
  return both(3, 4, agree, took) ? 'passed' : 'rejected'
}
