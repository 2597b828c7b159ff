import { load } from './load'
import { alternate, type Result } from './result'
import type { EstateIds } from '../test/givenEstate'

const TURNS = 5

/** The home page and a page of twenty matters, as a guest's phone asks for them, against an empty route. */
export async function reads(ports: { app: number; empty: number }, estate: EstateIds): Promise<Result[]> {
  const empty = `http://127.0.0.1:${ports.empty}/`
  const at = (path: string) => `http://127.0.0.1:${ports.app}/api/estates/${estate.estateId}${path}`
  const results: Result[] = []
  const resident = estate.people.residentA.token
  for (const [name, path, token, goal] of [
    ['首页，一个请求（访客）', '/home', undefined, '≥ 0.35'],
    ['首页，一个请求（居民）', '/home', resident, '≥ 0.25'],
    ['一页 20 件事项（访客）', '/matters?of=neighbours', undefined, '≥ 0.35'],
    ['一页 20 件事项（居民）', '/matters?of=mine', resident, '≥ 0.25'],
  ] as const) {
    const p99s: number[] = []
    const emptyP99s: number[] = []
    const [ours, nothing] = await alternate(
      TURNS,
      async () => {
        const loaded = await load({ url: at(path), ...(token && { token }) })
        p99s.push(loaded.p99)
        return loaded.perSecond
      },
      async () => {
        const loaded = await load({ url: empty })
        emptyP99s.push(loaded.p99)
        return loaded.perSecond
      },
    )
    results.push({ name, value: `${ours.toFixed(0)}/s`, against: `空路由 ${nothing.toFixed(0)}/s`, ratio: ours / nothing, goal })
    const middle = (numbers: number[]) => Math.max(numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1, 1)
    results.push({ name: `${name} p99`, value: `${middle(p99s)} ms`, against: `空路由 ${middle(emptyP99s)} ms`, ratio: middle(p99s) / middle(emptyP99s), goal: '≤ 2' })
  }
  return results
}

/** How a page's cost grows from an estate of 1,000 matters to one of 1,000,000. */
export async function growth(ports: { app: number }, small: EstateIds, large: EstateIds): Promise<Result[]> {
  const at = ({ estateId }: EstateIds, path: string) => `http://127.0.0.1:${ports.app}/api/estates/${estateId}${path}`
  const results: Result[] = []
  for (const [name, path] of [['一页事项', '/matters?of=neighbours'], ['首页', '/home']] as const) {
    const [few, many] = await alternate(
      TURNS,
      async () => (await load({ url: at(small, path), seconds: 2 })).perSecond,
      async () => (await load({ url: at(large, path), seconds: 2 })).perSecond,
    )
    results.push({ name: `${name}：1,000,000 件的小区`, value: `${many.toFixed(0)}/s`, against: `1,000 件 ${few.toFixed(0)}/s`, ratio: few / many, goal: '≤ 1.2' })
  }
  return results
}
