import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Role } from '../domain/actor'
import { keepPhoto } from '../contract/photo'
import type { AnswerOf, BodyOf, QueryOf, Route } from '../contract/route'
import { becomeDemoPerson } from '../contract/session'
import { StoryProblem } from './problem'

/** Somebody of the estate, and as what they act. */
export interface Person {
  readonly id: string
  readonly role: Role
  /** As people call them: 周书记, 3号楼2单元501. */
  readonly title: string
}

/** Somebody who is not logged in. */
export const GUEST: Person = { id: '', role: 'resident', title: '没登录的人' }

/** A session is begun anew before it ends by not being used (90 days). */
const SESSION_LASTS = 60 * 86_400_000

/** Where the story is played: the running server, reached over HTTP as the mini-program reaches it, and in no other way. */
export class Stage {
  estateId = ''
  private put = { to: 0, at: 0 }
  private readonly sessions = new Map<string, { token: Promise<string>; until: number }>()

  constructor(readonly origin: string) {}

  /** The moment of the story: it runs at its own pace, as the server's clock does, from where that was put. */
  get now(): Date {
    return new Date(this.put.to + Date.now() - this.put.at)
  }

  set now(to: Date) {
    this.put = { to: to.getTime(), at: Date.now() }
  }

  /** Somebody does something. */
  call<R extends Route>(who: Person, route: R, params: Record<string, string>, body: BodyOf<R> | object = {}): Promise<AnswerOf<R>> {
    return this.send(who, route, params, JSON.stringify(body), { 'content-type': 'application/json' })
  }

  /** Somebody looks something up. */
  read<R extends Route>(who: Person, route: R, params: Record<string, string> = {}, query: QueryOf<R> | object = {}): Promise<AnswerOf<R>> {
    const asked = new URLSearchParams(Object.entries(query as object).map(([name, value]) => [name, String(value)]))
    return this.send(who, route, params, undefined, {}, asked.size > 0 ? `?${asked}` : '')
  }

  /** All rows of a list that comes in pages. */
  async readAll<R extends Route>(who: Person, route: R, params: Record<string, string> = {}, query: object = {}): Promise<RowOf<R>[]> {
    const rows: RowOf<R>[] = []
    let cursor: string | null | undefined
    do {
      const page = (await this.read(who, route, params, { limit: 50, ...query, ...(cursor && { cursor }) })) as { rows: RowOf<R>[]; cursor?: string | null }
      rows.push(...page.rows)
      cursor = page.cursor
    } while (cursor)
    return rows
  }

  /** Somebody sends a file, as a form does. */
  upload<R extends Route>(who: Person, route: R, params: Record<string, string>, field: string, file: Blob, name: string): Promise<AnswerOf<R>> {
    const form = new FormData()
    form.append(field, file, name)
    return this.send(who, route, params, form, {})
  }

  /** Somebody takes pictures: ids of photos that are put to the next thing they do. */
  photos(who: Person, names: readonly string[]): Promise<string[]> {
    return Promise.all(names.map(async (name) => {
      const picture = await readFile(`seed/hongsheng/照片/${name}.jpg`)
      const file = new Blob([new Uint8Array(picture)], { type: 'image/jpeg' })
      return (await this.upload(who, keepPhoto, {}, 'photo', file, `${name}.jpg`)).id
    }))
  }

  private async send<R extends Route>(who: Person, route: R, params: Record<string, string>, body: string | FormData | undefined, headers: Record<string, string>, query = ''): Promise<AnswerOf<R>> {
    const ids: Record<string, string> = { estateId: this.estateId, ...params }
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''))
    const token = who === GUEST ? undefined : await this.tokenOf(who)
    const answer = await fetch(`${this.origin}${path}${query}`, {
      method: route.method,
      headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }), ...(route.method !== 'GET' && { 'idempotency-key': randomUUID() }) },
      ...(body !== undefined && { body }),
    })
    const said = await answer.json().catch(() => ({}))
    if (!answer.ok) throw new StoryProblem(`${this.now.toISOString().slice(0, 10)}，${who.title}要“${route.about}”，没有成（${answer.status} ${said.code ?? ''}）：${said.detail ?? ''}`)
    return said
  }

  private tokenOf(who: Person): Promise<string> {
    const key = `${who.id} ${who.role}`
    const known = this.sessions.get(key)
    if (known && this.now.getTime() < known.until) return known.token
    const token = this.call(GUEST, becomeDemoPerson, {}, { personId: who.id, role: who.role }).then((session) => session.token)
    this.sessions.set(key, { token, until: this.now.getTime() + SESSION_LASTS })
    return token
  }
}

type RowOf<R> = AnswerOf<R> extends { rows: (infer Row)[] } ? Row : never
