import type { Carries, Route } from '../contract/route'
import { pathWith, queryText, type Params } from './address'
import { newKey } from './key'
import { asProblem } from './problem'
import { send, sendFile, type Wire } from './send'
import { estateId, token } from './token'

type Given<K extends string, T> = [T] extends [undefined]
  ? { [name in K]?: undefined }
  : undefined extends T
    ? { [name in K]?: T }
    : { [name in K]: T }

/** What a call is given: `:estateId` is the present one unless it is named. */
export type Call<C extends Carries> = Given<'body', C['body']> & {
  params?: Params
  query?: C['query']
  /** Names the act: keep it over retries. A write without one gets one of its own. */
  key?: string
}

/** Calls a route of the contract. Answers what the route answers, or throws a `Problem`. */
export async function call<C extends Carries>(route: Route<C>, input: Call<C>): Promise<C['answer']> {
  await placed(route)
  // Made once: sent again after a login, it is the same act with the same key.
  const one = wire(route, input)
  const act = () => send(one) as Promise<C['answer']>
  // A guest may call it: a 401 is then about what was sent (a wrong code), not about who sent it.
  return route.who.includes('guest') ? act() : withLogin(act, route.method !== 'GET')
}

/** Uploads a picture by a route of the contract; `file` is the path on the phone. */
export async function upload<C extends Carries>(
  route: Route<C>,
  file: string,
  { params = {}, key = newKey() }: { params?: Params; key?: string } = {},
): Promise<C['answer']> {
  await placed(route)
  return withLogin(() => sendFile(fill(route, params), file, key), true) as Promise<C['answer']>
}

/** The call as it goes over the network: the queue keeps it in this form. */
export function wire<C extends Carries>(route: Route<C>, input: Call<C>): Wire {
  const { params = {}, query, body, key } = input as { params?: Params; query?: object; body?: unknown; key?: string }
  const writes = route.method !== 'GET'
  return {
    method: route.method,
    path: fill(route, params) + queryText(query),
    body: writes && body === undefined && route.method !== 'DELETE' ? {} : body,
    key: key ?? (writes ? newKey() : undefined),
  }
}

export const fill = (route: Pick<Route, 'path'>, params: Params): string =>
  pathWith(route.path, { estateId: estateId.get(), ...params })

let findEstate: (() => Promise<void>) | undefined

/** Sets how the estate is found when a call needs one and none is chosen yet. */
export function whenEstateNeeded(find: () => Promise<void>): void {
  findEstate = find
}

async function placed({ path }: Pick<Route, 'path'>): Promise<void> {
  if (path.includes(':estateId') && !estateId.get()) await findEstate?.()
}

type Login = (asked: boolean) => Promise<boolean>
let login: Login | undefined

/**
 * Sets what is tried once when a call says that a login is needed. `asked`: a person pressed something just now,
 * so they may be shown the login; else it must go without them.
 */
export function whenLoginNeeded(attempt: Login): void {
  login = attempt
}

/** Does it; when a login is needed, logs in where that can be, and does it again, once. */
export async function withLogin<T>(act: () => Promise<T>, asked = false): Promise<T> {
  const before = token.get()
  try {
    return await act()
  } catch (thrown) {
    const problem = asProblem(thrown)
    if (problem.status !== 401) throw problem
    if (token.get() === before) token.set(undefined)
    if (!(token.get() || (await login?.(asked)))) throw problem
    return act()
  }
}
