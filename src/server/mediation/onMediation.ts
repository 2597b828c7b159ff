import type { Actor } from '../../domain/actor'
import type { Instant } from '../../domain/calendar'
import type { Decision, Refusal } from '../../domain/decision'
import type { MediationEvent } from '../../domain/mediation/events'
import type { Mediation } from '../../domain/mediation/mediation'
import { standingOf } from '../../domain/mediation/whoReads'
import type { Pool } from '../db/pool'
import { handle, type Command } from '../handle'
import { putPhotos } from '../matter/report'
import { refused } from '../refused'
import type { Work } from '../work'

type Rule<Needed> = (mediation: Mediation, actor: Actor, now: Instant, needed: Needed) => Decision<MediationEvent, Refusal>

interface Beside<Needed> {
  readonly photoIds?: readonly string[]
  /** What the rule goes by beside the case, looked up in the same transaction. */
  readonly need?: (work: Work, mediation: Mediation) => Promise<Needed>
}

/** A command on the mediation of the path. To whoever has no standing in it, it is not there. */
export function onMediation<Needed = undefined>(pool: Pool, command: Command, params: Record<string, string>, rule: Rule<Needed>, { photoIds = [], need }: Beside<Needed> = {}) {
  const id = params['mediationId'] as string
  return handle(pool, command, async (work) => {
    const mediation = await work.load('mediation', id)
    if (standingOf(mediation, work.actor) === 'none') throw refused({ code: 'NOT_FOUND', kind: 'mediation' })
    const needed = (await need?.(work, mediation)) as Needed
    const after = await work.decide('mediation', id, (state, actor, now) => rule(state, actor, now, needed))
    await putPhotos(work, id, photoIds, 'mediation')
    return done(after)
  })
}

/** Where it stands after a command. */
export const done = ({ id, number, phase }: Mediation) => ({ id, number, phase })
