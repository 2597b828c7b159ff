import type { Actor } from '../../domain/actor'
import type { Instant } from '../../domain/calendar'
import type { Decision, Refusal } from '../../domain/decision'
import type { WorksEvent } from '../../domain/worksProject/events'
import type { WorksProject } from '../../domain/worksProject/worksProject'
import type { Pool } from '../db/pool'
import { handle, type Command } from '../handle'
import { putPhotos } from '../matter/report'

type Rule = (works: WorksProject, actor: Actor, now: Instant) => Decision<WorksEvent, Refusal>

interface Beside {
  readonly photoIds?: readonly string[]
  /** `worksPrivate`: vouchers of one home, which the others do not open. */
  readonly photosOf?: 'worksProject' | 'worksPrivate'
}

/** A command on the works of the path; the entry that it made, if it made one, is the last. */
export function onWorks(pool: Pool, command: Command, params: Record<string, string>, rule: Rule, { photoIds = [], photosOf = 'worksProject' }: Beside = {}) {
  const worksId = params['worksId'] as string
  return handle(pool, command, async (work) => {
    const works = await work.decide('worksProject', worksId, rule)
    await putPhotos(work, worksId, photoIds, photosOf)
    return { ...done(works), entry: works.entries }
  })
}

/** Where the works stand after a command. */
export const done = ({ id, number, phase }: WorksProject) => ({ id, number, phase })
