import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import type { Part } from '../givenEstate'
import { table } from './onTheTable'

const server = given.server()
const t = table(server)
const DAY = 86_400_000
const told = async (part: Part) => (await server.as(part).get('/notices')).body.rows.map(({ title }: { title: string }) => title).filter((title: string) => /任务.*(快到|过了|过期)/.test(title))
const daysOn = async (days: number) => {
  server.pass(days * DAY)
  await runJobsOnce(server.deps)
  await runJobsOnce(server.deps)
}

test('whoever took something on is reminded the day before its day and once more when it has passed, and the secretary then hears of it', async () => {
  // 2026-03-04 is today
  const itemId = await t.at('carryOut')
  const late = await t.task(itemId, 'manager', '2026-03-10')
  const done = await t.task(itemId, 'residentA', '2026-03-10')
  await daysOn(4)
  expect(await told('manager')).toEqual([])
  await daysOn(1)
  expect([await told('manager'), await told('residentA'), await told('secretary')]).toEqual([['任务快到日子了'], ['任务快到日子了'], []])
  await t.finish(itemId, done)
  await daysOn(2)
  await daysOn(5)
  expect([(await told('manager')).sort(), await told('residentA'), await told('secretary')]).toEqual([['任务快到日子了', '任务过了日子还没做完'], ['任务快到日子了'], ['有一项任务过期了']])
  expect((await t.page(itemId)).tasks.find(({ id }) => id === late)?.late).toBe(true)
})
