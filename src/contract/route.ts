import type { z } from 'zod'
import type { Role } from '../domain/actor'

/** No PATCH: WeChat's request cannot send it. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** `guest` is anyone at all, `member` anyone who is logged in and belongs to the estate, `person` anyone logged in. */
export type Who = 'guest' | 'person' | 'member' | Role

/** Who prepares and runs what the owners decide. */
export const ORGANISERS: readonly Who[] = ['secretary', 'committee']
/** Who keeps the estate's books of people and contracts. */
export const KEEPERS: readonly Who[] = [...ORGANISERS, 'officer']

/** What a route carries; phantom, so that the client is typed and the bundle holds nothing of it. */
export interface Carries {
  query?: unknown
  body?: unknown
  answer: unknown
}

/** A route as both ends know it: one name, one method, one path, and who may call it. */
export interface Route<C extends Carries = Carries> {
  readonly name: string
  readonly method: Method
  readonly path: string
  readonly who: readonly Who[]
  /** What it does, in one Chinese line, for the API page. */
  readonly about: string
  /** Never set: it carries the types. */
  readonly carries?: C
}

/** Declares a route: `route<Carried<S['reportMatter']>>()('reportMatter', 'POST', '/api/…', ['member'], '…')`. */
export function route<C extends Carries>() {
  return (name: string, method: Method, path: string, who: readonly Who[], about: string): Route<C> => ({
    name,
    method,
    path,
    who,
    about,
  })
}

/** The zod schemas of a route, as the server has them; the client sees only the types made of them. */
export interface RouteSchemas {
  query?: z.ZodType
  body?: z.ZodType
  answer: z.ZodType
}

type Input<S> = S extends z.ZodType ? z.input<S> : undefined

/** What a route carries, told from its schemas. */
export interface Carried<S extends RouteSchemas> extends Carries {
  query: Input<S['query']>
  body: Input<S['body']>
  answer: z.output<S['answer']>
}

export type BodyOf<R> = R extends Route<infer C> ? C['body'] : never
export type QueryOf<R> = R extends Route<infer C> ? C['query'] : never
export type AnswerOf<R> = R extends Route<infer C> ? C['answer'] : never

/** Every path of an estate's own data starts here. */
export const ESTATE = '/api/estates/:estateId'
