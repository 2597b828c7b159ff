import { gather, readTogether } from '../../src/server/db/gather'
import type { Pool } from '../../src/server/db/pool'

const tick = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A read that answers only when it is told to, with what is true at the moment it is sent. */
function slowReads() {
  const sent: { keys: readonly string[]; answer: () => void }[] = []
  let truth = 'before'
  const read = (keys: readonly string[]) => {
    const seen = truth
    return new Promise<Map<string, string>>((resolve) => sent.push({ keys, answer: () => resolve(new Map(keys.map((key) => [key, `${key} ${seen}`]))) }))
  }
  return { sent, read, change: () => (truth = 'after') }
}

describe('reads that come together', () => {
  test('go in one statement, each key once, and each gets its own answer', async () => {
    const { sent, read } = slowReads()
    const ask = gather(read)
    const answers = Promise.all(['a', 'b', 'a'].map(ask))
    await tick()
    expect(sent.map(({ keys }) => keys)).toEqual([['a', 'b']])
    sent[0]?.answer()
    expect(await answers).toEqual(['a before', 'b before', 'a before'])
  })

  test('what nobody knows is nothing', async () => {
    expect(await gather(async () => new Map())('a')).toBeUndefined()
  })

  test('who asks while a read is on its way is never given what it saw', async () => {
    const { sent, read, change } = slowReads()
    const pool = {} as Pool
    const ask = () => readTogether(pool, 'home', async () => (await read(['home'])).get('home'))
    const first = ask()
    await tick()
    change()
    const second = ask()
    const third = ask()
    await tick()
    expect(sent).toHaveLength(1)
    sent[0]?.answer()
    expect(await first).toBe('home before')
    await tick()
    await tick()
    expect(sent).toHaveLength(2)
    sent[1]?.answer()
    expect(await Promise.all([second, third])).toEqual(['home after', 'home after'])
  })

  test('a read that fails fails for those who waited for it, and for nobody after', async () => {
    const pool = {} as Pool
    let times = 0
    const ask = () =>
      readTogether(pool, 'home', async () => {
        if (times++ === 0) throw new Error('gone')
        return 'well'
      })
    const both = await Promise.allSettled([ask(), ask()])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await ask()).toBe('well')
  })

  test('reads of two names, and of two databases, are not mixed', async () => {
    const pool = {} as Pool
    const say = (of: Pool, name: string, answer: string) => readTogether(of, name, async () => answer)
    expect(await Promise.all([say(pool, 'a', '1'), say(pool, 'b', '2'), say({} as Pool, 'a', '3')])).toEqual(['1', '2', '3'])
  })
})
