import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { AnswerOf, BodyOf, Route } from '../../../contract/route'
import type { Instant } from '../../../domain/calendar'
import { keepPhoto } from '../../photo/keepPhoto'
import type { Deps } from '../../deps'
import { Cast } from './cast'
import type { Somebody } from './story'

/** Something that happens at a moment; `who` took its photos. */
export interface Moment {
  readonly at: Instant
  /** For whoever must mend the story: 楼道灯不亮 finish. */
  readonly what: string
  readonly who: Somebody
  readonly photos?: readonly string[]
  act(stage: Stage, photoIds: readonly string[]): Promise<unknown>
}

/** Where a story is played: the server's own routes, with people logged in as themselves and the clock of the story. */
export class Stage {
  readonly cast: Cast
  /** Ids of what the story names by a key: matters, items and tasks. */
  readonly ids = new Map<string, string>()
  now: Instant = 0

  constructor(
    readonly app: FastifyInstance,
    readonly deps: Deps,
    readonly estateId: string,
    private readonly pictures: string,
    until: Instant,
  ) {
    this.cast = new Cast(deps.pool, estateId, until)
  }

  /** The id that goes with a key, once it has come up in the story. */
  id(key: string): string {
    const id = this.ids.get(key)
    if (!id) throw new Error(`${key} has not come up yet`)
    return id
  }

  /** Somebody calls a route, as the mini-program would. */
  async call<R extends Route>(who: Somebody, route: R, params: Record<string, string>, body?: BodyOf<R>): Promise<AnswerOf<R>> {
    const { token } = await this.cast.of(who)
    const ids: Record<string, string> = { estateId: this.estateId, ...params }
    const answer = await this.app.inject({
      method: route.method as 'GET' | 'POST',
      url: route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? '')),
      headers: { authorization: `Bearer ${token}` },
      ...(route.method !== 'GET' && { payload: (body ?? {}) as object }),
    })
    if (answer.statusCode !== 200) throw new Error(`${who} ${route.name}: ${answer.statusCode} ${answer.body}`)
    return answer.json() as AnswerOf<R>
  }

  /** Takes somebody's pictures as photos of that moment. */
  async take(who: Somebody, names: readonly string[], at: Instant): Promise<string[]> {
    const { personId } = await this.cast.of(who)
    const photos = { pool: this.deps.pool, photos: this.deps.photos, clock: () => at }
    const ids: string[] = []
    for (const name of names) {
      const upload = await readFile(join(this.pictures, `${name}.jpg`))
      const kept = await keepPhoto(photos, { estateId: this.estateId, personId, upload })
      if (!kept.ok) throw new Error(`${name}.jpg: ${kept.reasons[0].code}`)
      ids.push(kept.photo.id)
    }
    return ids
  }
}
