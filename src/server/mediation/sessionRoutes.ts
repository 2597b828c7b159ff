import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/mediation'
import { mediationSchemas as s } from '../../contract/mediation.schema'
import { cancelSession, chooseTimes, holdSession, offerTimes, setSession } from '../../domain/mediation/sessions'
import type { Deps } from '../deps'
import { mount } from '../mount'
import { onMediation } from './onMediation'

/** Talks by appointment: times offered, chosen, one set, held and recorded. */
export function sessionRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  const session = (params: Record<string, string>) => ({ sessionId: params['sessionId'] as string })
  mount(app, deps, contract.offerTimes, s.offerTimes, ({ command, params, body }) => {
    const told = { id: newId(), place: body.place, times: body.times.map((time) => Date.parse(time)) }
    return onMediation(pool, command, params, (state, actor, now) => offerTimes(told, state, actor, now))
  })
  mount(app, deps, contract.chooseTimes, s.chooseTimes, ({ command, params, body }) => {
    const told = { ...session(params), words: body.words, times: body.times.map((time) => Date.parse(time)) }
    return onMediation(pool, command, params, (state, actor, now) => chooseTimes(told, state, actor, now))
  })
  mount(app, deps, contract.setSession, s.setSession, ({ command, params, body }) => {
    const told = { ...session(params), place: body.place, startsAt: Date.parse(body.startsAt) }
    return onMediation(pool, command, params, (state, actor, now) => setSession(told, state, actor, now))
  })
  mount(app, deps, contract.holdSession, s.holdSession, ({ command, params, body }) => onMediation(pool, command, params, (state, actor, now) => holdSession({ ...session(params), ...body }, state, actor, now)))
  mount(app, deps, contract.cancelSession, s.cancelSession, ({ command, params, body }) => onMediation(pool, command, params, (state, actor, now) => cancelSession({ ...session(params), ...body }, state, actor, now)))
}
