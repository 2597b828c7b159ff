import { readFigures } from '../contract/home'
import { compare, table, type Compared } from './compare'
import { Days, saidDate, shanghaiDate } from './days'
import { freshFolder } from './folder'
import { play } from './moments'
import { letGo, stopFor } from './onlooker'
import { StoryProblem } from './problem'
import { recount, type Asked, type Figures } from './recount/recount'
import type { Scene } from './scene'
import { startServer, type StoryServer } from './storyServer'
import { shown } from './shown'
import { GUEST, Stage } from './stage'
import { Town } from './town'
import { QUESTION } from './year/vote'
import { year, YEAR } from './year/year'

const USAGE = `用法：npm run demo:story [-- --once]
  演一遍弘盛华庭的一年，再把页面上的每个数字和从事件重算的比一遍。
  演完服务器接着开，Ctrl+C 停止；--once 演完就停。`

const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm run demo:story`: plays the year, compares the figures, and leaves the server running. Its exit code is 1 when one differs. */
export async function main(words: readonly string[]): Promise<void> {
  if (words.some((word) => word !== '--once')) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
    return
  }
  let server: StoryServer | undefined
  const stop = () => void server?.stop()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  try {
    const days = Days.untilToday(YEAR)
    const folder = await freshFolder(process.env['DATA_DIR']?.trim() || undefined)
    say(`弘盛华庭的一年：${days.date(0)} 到 ${days.date(YEAR)}，真的服务器，只走公开接口。第一次要构建页面，大约一分钟……`)
    server = await startServer({ DATA_DIR: folder }, days.at(0, '08:00'))
    const allSame = await tellTheYear(server, days)
    if (!allSame) process.exitCode = 1
    letGo()
    if (words.includes('--once') || !allSame) await server.stop()
    else say(`打开 ${server.origin} 看看。按 Ctrl+C 停止。`)
    await server.ended
  } catch (error) {
    process.stderr.write(`${error instanceof StoryProblem ? error.message : (error as Error).stack}\n`)
    process.exitCode = 1
    letGo()
    await server?.stop()
  }
}

/** Plays all of it; whether every figure was the same wherever it was looked at. */
async function tellTheYear(server: StoryServer, days: Days): Promise<boolean> {
  const stage = new Stage(server.origin)
  stage.now = days.at(0, '08:00')
  const tell = (line: string) => say(`${saidDate(shanghaiDate(stage.now.getTime())).padStart(10)}  ${line}`)
  const scene: Scene = { stage, town: await Town.lookAround(stage), days, tell, made: { itemId: '', voteId: '', worksId: '', pipes: [] } }
  const goTo = async (at: Date) => {
    await server.putForward(at)
    stage.now = at
  }
  const differing: Compared[] = []
  const lookAround = async (waypoint: string) => {
    const { figures, counted, ids } = await figuresOf(scene, server)
    const wrong = figures.filter(({ same }) => !same)
    differing.push(...wrong)
    tell(`${waypoint}，停下来数一遍：${figures.length} 个数字，${wrong.length === 0 ? '页面和重算的全都一致' : `${wrong.map(({ name }) => name).join('、')} 不一致`}`)
    await stopFor({ waypoint, origin: server.origin, now: stage.now.toISOString(), figures, counted, ids })
  }
  await refuseLived(scene)
  tell(`${scene.town.homes.length} 户，小圆桌开张`)
  await play(await year(scene, lookAround), days, goTo)
  await goTo(new Date())
  await lookAround('一年演完')
  const { figures } = await figuresOf(scene, server)
  say(`\n${table(figures)}\n`)
  const wrong = figures.filter(({ same }) => !same).length
  say(wrong === 0 ? `${figures.length} 个数字，页面上的和从事件重算的全都一致。` : `有 ${wrong} 个数字不一致。`)
  return wrong === 0 && differing.length === 0
}

/** The figures are the story's own: where others have lived already, they would be theirs too. */
async function refuseLived({ stage }: Scene): Promise<void> {
  const { matters } = await stage.read(GUEST, readFigures, {}, { period: 'all' })
  if (matters.count > 0) throw new StoryProblem(`这个数据库里的小区已经有 ${matters.count} 件事项。故事要从空的数据库演起：请去掉 DATABASE_URL，或者换一个空的。`)
}

/** Every figure as it is shown, beside the same one counted again. */
async function figuresOf(scene: Scene, server: StoryServer): Promise<{ figures: Compared[]; counted: Figures; ids: Pick<Asked, 'itemId' | 'voteId' | 'worksId'> }> {
  const { stage, days, made } = scene
  const today = shanghaiDate(stage.now.getTime())
  const months = [...new Set(Array.from({ length: YEAR + 1 }, (_, day) => days.date(day).slice(0, 7)))].filter((month) => month <= today.slice(0, 7))
  const ids = { itemId: made.itemId, voteId: made.voteId, worksId: made.worksId }
  const asked: Asked = { estateId: stage.estateId, months, questionId: QUESTION, ...ids }
  const counted = await recount(server.database, asked, stage.now.getTime())
  return { figures: compare(await shown(scene, asked), counted), counted, ids }
}
