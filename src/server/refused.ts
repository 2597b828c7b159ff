import type { Refusal } from '../domain/decision'

/**
 * A rule said no inside a transaction. It is thrown only so that the transaction is rolled back,
 * and caught at the route's edge, where it becomes a problem detail again.
 */
export class Refused extends Error {
  constructor(readonly reasons: readonly [Refusal, ...Refusal[]]) {
    super(reasons.map(({ code }) => code).join(', '))
  }
}

/** Refuses from a route, outside of any rule: what was asked for is not there, or not to be had. */
export const refused = <R extends Refusal>(reason: R): Refused => new Refused([reason])
