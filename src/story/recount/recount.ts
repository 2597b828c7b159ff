import pg from 'pg'
import { readEvents, type RawEvent } from './events'
import { countItem } from './items'
import { countMatters } from './matters'
import { countVote } from './votes'
import { countByArea, countWorks } from './works'

/** What is to be counted; what has not come up yet is left out. */
export interface Asked {
  readonly estateId: string
  readonly months: readonly string[]
  readonly itemId: string
  readonly voteId: string
  readonly questionId: string
  readonly worksId: string
}

/** Figures by name, as plain values: whoever compares them asks only whether they are the same. */
export type Figures = Readonly<Record<string, unknown>>

/**
 * Every figure counted a second time, from what was appended and never changed: the events, the log of ballots, and the roll.
 * It shares no code with the server or the rules, and reads nothing that the server keeps for its own answers.
 */
export async function recount(connection: string | pg.ClientConfig, asked: Asked, now = Date.now()): Promise<Figures> {
  const database = new pg.Client(connection)
  await database.connect()
  try {
    const events = await readEvents(database, asked.estateId)
    const months = asked.months.map((month) => [month, figuresOf(events, ...boundsOf(month), now)] as const)
    const works = asked.worksId ? countWorks(events, asked.worksId) : undefined
    return {
      ...figuresOf(events, -Infinity, Infinity, now),
      各月的数字: Object.fromEntries(months),
      ...(asked.itemId && countItem(events, asked.itemId)),
      ...(asked.voteId && (await countVote(database, asked.voteId, asked.questionId))),
      ...(works && { ...works, 按面积分摊到分的户数: await countByArea(database, asked.estateId, works.分摊总额, works.各户分摊) }),
    }
  } finally {
    await database.end()
  }
}

function figuresOf(events: readonly RawEvent[], from: number, until: number, now: number) {
  const { parts, stars } = countMatters(events, from, until, now)
  const many = (part: string) => parts[part]?.length ?? 0
  const promise = (figure: string) => ({ met: many(`${figure}.met`), due: many(`${figure}.met`) + many(`${figure}.missed`), notYetDue: many(`${figure}.notYetDue`) })
  return {
    反映的事项: many('matters.all'),
    还没办结: many('matters.open'),
    按时受理: promise('acceptedInTime'),
    按时办结: promise('closedInTime'),
    满意度: { sum: stars, rated: many('satisfaction.rated'), unrated: many('satisfaction.unrated') },
    居民确认的办结: many('closures.confirmed'),
    没人确认的办结: many('closures.unconfirmed'),
    只说一次的: many('toldOnce.once'),
    又说了一次的: many('toldOnce.again'),
  }
}

/** From the first moment of a month in Shanghai until the first of the next. */
function boundsOf(month: string): [from: number, until: number] {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const first = (ofYear: number, ofMonth: number) => Date.UTC(ofYear, ofMonth - 1, 1) - 8 * 3_600_000
  return [first(year, number), first(year, number + 1)]
}
