import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AnswerOf, Route, RouteSchemas } from '../contract/route'
import type { Actor } from '../domain/actor'
import { findAsker, type Asker } from './ask'
import type { Deps } from './deps'
import { snapshotNow } from './db/snapshot'
import type { Command } from './handle'
import { keptAnswer } from './keptAnswers'
import { isPacked, packed, takesGzip } from './packed'
import { refused } from './refused'

type Output<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a route's handler is given: parsed input, and who asks. */
export interface Ask<S extends RouteSchemas> extends Asker {
  readonly body: Output<S['body']>
  readonly query: Output<S['query']>
  readonly params: Record<string, string>
  readonly estateId: string
  /** The asker as an actor; refuses a guest. */
  readonly actor: Actor
  /** The same, as the frame of a command for `handle`. */
  readonly command: Command
  /** The key under which it happens once, if the sender made one. */
  readonly keyed: string | undefined
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export interface MountOptions {
  /** How often one address may call it, against guessing. */
  readonly limit?: { max: number; timeWindow: string }
  /** It only reads, and answers the same to the same reader while the database shows the same: its answers are kept. */
  readonly kept?: true
}

/** JSON made in SQL is sent as it is, best as the bytes in which it came. */
export class Raw {
  constructor(readonly json: string | Buffer) {}
}

const KEY = /^[\w-]{8,80}$/

/** Puts a route of the contract on the server: who may call, what is parsed, and the API page's entry. */
export function mount<R extends Route, S extends RouteSchemas>(
  app: FastifyInstance,
  deps: Deps,
  route: R,
  schemas: S,
  handler: (ask: Ask<S>) => Promise<AnswerOf<R> | Raw>,
  options: MountOptions = {},
): void {
  const askers = new WeakMap<FastifyRequest, Asker>()
  app.route({
    method: route.method,
    url: route.path,
    config: { route, ...(options.limit && { rateLimit: options.limit }) },
    schema: {
      operationId: route.name,
      summary: route.about,
      description: `可调用：${route.who.join('、')}`,
      tags: [tagOf(route.path)],
      security: route.who.includes('guest') ? [] : [{ session: [] }],
      ...(paramsOf(route.path) && { params: paramsOf(route.path) }),
      ...(schemas.query && { querystring: schemas.query }),
      ...(schemas.body && { body: schemas.body }),
      response: { 200: schemas.answer },
    },
    onRequest: async (request) => {
      const snapshot = options.kept ? await snapshotNow(deps.pool) : undefined
      askers.set(request, await findAsker(deps, route, request, snapshot))
    },
    handler: async (request, reply) => {
      const asker = askers.get(request) as Asker
      const answer = () => handler(askOf<S>(asker, request, reply))
      if (asker.snapshot === undefined) return send(reply, await answer())
      const gzip = takesGzip(request.headers['accept-encoding'])
      const key = `${request.url} ${gzip} ${readerOf(asker)}`
      const make = async () => (gzip ? packed(bytesOf(reply, await answer())) : bytesOf(reply, await answer()))
      const bytes = await keptAnswer(deps.pool, key, asker.snapshot, asker.now, make)
      if (isPacked(bytes)) reply.header('content-encoding', 'gzip')
      return send(reply.header('vary', 'accept-encoding'), new Raw(bytes))
    },
  })
}

const asIs = (json: unknown) => json as string

function send(reply: FastifyReply, answer: unknown): unknown {
  return answer instanceof Raw ? reply.type('application/json; charset=utf-8').serializer(asIs).send(answer.json) : answer
}

/** What would be sent: an answer that is not JSON yet is made so as any other is. */
const bytesOf = (reply: FastifyReply, answer: unknown): Buffer => {
  const json = answer instanceof Raw ? answer.json : (reply.serialize(answer) as string)
  return typeof json === 'string' ? Buffer.from(json) : json
}

/** Who reads, and as what: a person's session, and whom they act as in the estate. */
const readerOf = ({ session, viewer }: Asker): string => (session ? `${session.id} ${viewer ? `${viewer.role} ${viewer.unitIds}` : ''}` : 'guest')

function askOf<S extends RouteSchemas>(asker: Asker, request: FastifyRequest, reply: FastifyReply): Ask<S> {
  const params = (request.params ?? {}) as Record<string, string>
  const estateId = params['estateId'] ?? ''
  const header = request.headers['idempotency-key']
  return {
    ...asker,
    body: request.body as Output<S['body']>,
    query: request.query as Output<S['query']>,
    params,
    estateId,
    request,
    reply,
    get actor() {
      if (!asker.viewer) throw refused({ code: 'LOGIN_NEEDED' })
      return asker.viewer
    },
    get command() {
      return { estateId, actor: this.actor, now: asker.now, key: keyOf(header) }
    },
    get keyed() {
      return keyOf(header)
    },
  }
}

function keyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  if (typeof header !== 'string' || !KEY.test(header)) throw refused({ code: 'KEY_NOT_GOOD' })
  return header
}

/** Ids in a path are UUIDs; short codes and words are left as text. */
function paramsOf(path: string): z.ZodType | undefined {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  if (names.length === 0) return undefined
  return z.object(Object.fromEntries(names.map((name) => [name, name.endsWith('Id') ? z.uuid() : z.string().max(100)])))
}

function tagOf(path: string): string {
  const words = path.replace('/api/estates/:estateId', '').replace('/api', '').split('/')
  return words.find((word) => word && !word.startsWith(':')) ?? 'estates'
}
