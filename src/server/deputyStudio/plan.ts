import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import type { deputyStudioSchemas } from '../../contract/deputyStudio.schema'
import type { Host } from '../../domain/deputyStudio/day'
import { planStudioDay, type OtherDay } from '../../domain/deputyStudio/planStudioDay'
import type { Deps } from '../deps'
import { handle, type Command } from '../handle'
import { nextNumber } from '../number'
import { refused } from '../refused'
import type { Work } from '../work'

type Plan = z.output<(typeof deputyStudioSchemas)['planStudioDay']['body']>

/** Sets a day. Whoever sets another for the same deputies meanwhile waits, so that no two overlap. */
export async function plan({ pool, numbers }: Pick<Deps, 'pool' | 'numbers'>, command: Command, { deputyIds, ...body }: Plan) {
  const number = await nextNumber(numbers, command.estateId, 'studioDay')
  const id = newId()
  return handle(pool, command, async (work) => {
    const hosts = await hostsOf(work, [...new Set(deputyIds)])
    const others = await daysOf(work, hosts)
    const told = { id, number, place: body.place, minutes: body.minutes, from: Date.parse(body.from), until: Date.parse(body.until), hosts }
    const { phase } = await work.carryOut('studioDay', id, planStudioDay(told, others, work.actor, work.now))
    return { id, number, phase }
  })
}

/** The deputies by their titles, held until this is written; refused where one is no deputy here. */
async function hostsOf(work: Work, ids: readonly string[]): Promise<Host[]> {
  const { rows } = await work.client.query<Host>(
    `select person_id as "personId", title from duty where estate_id = $1 and role = 'deputy' and ended_at is null and person_id = any($2::uuid[]) order by person_id, id for update`,
    [work.estateId, ids],
  )
  const hosts = rows.filter(({ personId }, at) => rows.findIndex((other) => other.personId === personId) === at)
  if (hosts.length < ids.length) throw refused({ code: 'STUDIO_DEPUTY_UNKNOWN' })
  return hosts.toSorted((one, other) => ids.indexOf(one.personId) - ids.indexOf(other.personId))
}

async function daysOf(work: Work, hosts: readonly Host[]): Promise<OtherDay[]> {
  const { rows } = await work.client.query<{ state: OtherDay }>(
    `select state from studio_day where estate_id = $1 and phase = 'planned' and host_ids && $2::uuid[]`,
    [work.estateId, hosts.map(({ personId }) => personId)],
  )
  return rows.map(({ state }) => state)
}
