import type { FastifyRequest } from 'fastify'
import type { Actor } from '../domain/actor'
import type { Instant } from '../domain/calendar'
import type { Route, Who } from '../contract/route'
import type { Deps } from './deps'
import { refused } from './refused'
import { findSession, type Session } from './session/find'

/** Who is asking, found before anything that they sent is looked at. */
export interface Asker {
  readonly session?: Session
  /** As what the asker acts in the estate of the path; absent for a guest there. */
  readonly viewer?: Actor
  readonly now: Instant
  /** What the database showed after the question came, where the route's answers are kept (keptAnswers.ts). */
  readonly snapshot?: string
}

const BEARER = /^Bearer ([A-Za-z0-9_-]{20,100})$/

/**
 * Finds who is asking and whether the route is open to them.
 * Refuses with LOGIN_NEEDED, NOT_YOUR_ESTATE (acting elsewhere) or NOT_YOUR_ROLE.
 */
export async function findAsker(deps: Deps, route: Route, request: FastifyRequest, snapshot?: string): Promise<Asker> {
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1]
  const now = deps.clock()
  const session = token ? await findSession(deps.pool, token, now, snapshot) : undefined
  const estateId = (request.params as { estateId?: string }).estateId
  const viewer = estateId === undefined || session?.actingEstate === estateId ? session?.actor : undefined
  allow(route, session, viewer, estateId)
  return { session, viewer, now, ...(snapshot !== undefined && { snapshot }) }
}

function allow(route: Route, session: Session | undefined, viewer: Actor | undefined, estateId: string | undefined): void {
  if (route.who.includes('guest')) return
  if (!session) throw refused({ code: 'LOGIN_NEEDED' })
  if (route.who.includes('person')) return
  if (!viewer) throw refused(estateId ? { code: 'NOT_YOUR_ESTATE' } : { code: 'NO_ROLE_YET' })
  if (route.who.includes('member')) return
  if (!(route.who as readonly Who[]).includes(viewer.role as Who)) {
    throw refused({ code: 'NOT_YOUR_ROLE', role: viewer.role, needed: route.who })
  }
}
