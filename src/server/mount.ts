import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AnswerOf, Route, RouteSchemas } from '../contract/route'
import type { Actor } from '../domain/actor'
import { findAsker, type Asker } from './ask'
import type { Deps } from './deps'
import type { Command } from './handle'
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
      askers.set(request, await findAsker(deps, route, request))
    },
    handler: async (request, reply) => {
      const answer = await handler(askOf<S>(askers.get(request) as Asker, request, reply))
      if (answer instanceof Raw) return reply.type('application/json; charset=utf-8').serializer(asIs).send(answer.json)
      return answer
    },
  })
}

const asIs = (json: unknown) => json as string

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
