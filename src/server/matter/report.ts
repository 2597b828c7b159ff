import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import type { matterSchemas } from '../../contract/matter.schema'
import { acceptDue } from '../../domain/deadline/due'
import { promiseFor } from '../../domain/deadline/promise'
import { reportMatter } from '../../domain/matter/reportMatter'
import { checkText } from '../check/text'
import { keepTextVerdict } from '../check/settle'
import { readTogether } from '../db/gather'
import type { Deps } from '../deps'
import { estateRules } from '../estate/promises'
import { handle, type Command } from '../handle'
import { nextNumber } from '../number'
import { attachPhotos } from '../photo/attachPhotos'
import { Refused } from '../refused'
import { newShortCode } from '../shortCode'
import type { Work } from '../work'
import { findPlace } from './place'

type Report = z.output<(typeof matterSchemas)['reportMatter']['body']>

/** Reports a matter: place, promise and number are looked up, then rule, photos and rows in one transaction. */
export async function report(deps: Deps, command: Command, body: Report) {
  const { pool } = deps
  const { estateId, actor, now } = command
  const [place, rules, number, verdict] = await Promise.all([
    // a burst pipe is told from one place by many at once
    readTogether(pool, `place ${estateId} ${JSON.stringify(body.where)}`, () => findPlace(pool, estateId, body.where)),
    readTogether(pool, `rules ${estateId}`, () => estateRules(pool, estateId)),
    nextNumber(deps.numbers, estateId, 'matter'),
    body.seenBy === 'neighbours' && deps.wechat ? checkText(deps, actor.personId, `${body.title ?? ''}\n${body.text}`) : undefined,
  ])
  const promise = promiseFor(rules.promises, body.category, body.urgency)
  const id = newId()
  const answer = await handle(pool, command, async (work) => {
    const reporterId = body.forPerson ? await personFor(work, body.forPerson) : undefined
    const slipCode = body.forPerson ? newShortCode() : undefined
    await putPhotos(work, id, body.photoIds, 'matter')
    const { due, warning } = acceptDue(now, promise, rules.calendar)
    const told = { ...body, id, number, place, reporterId, slipCode, acceptDue: due, dueWarning: warning?.year }
    const matter = await work.carryOut('matter', id, reportMatter(told, actor, now))
    return { id, number, phase: matter.phase, slipCode, check: matter.check }
  })
  if (verdict) await keepTextVerdict(deps, estateId, answer.id, verdict)
  return answer
}

/** The person without a phone of their own: known by a number given, or newly written down by name. */
async function personFor(work: Work, given: NonNullable<Report['forPerson']>): Promise<string> {
  if (given.phone) {
    const known = await work.client.query('select id from person where phone = $1 and erased_at is null', [given.phone])
    if (known.rows[0]) return known.rows[0].id
  }
  const id = newId()
  await work.client.query('insert into person (id, name, phone) values ($1, $2, $3)', [id, given.name, given.phone ?? null])
  if (given.unitId) {
    await work.client.query(
      `insert into membership (estate_id, id, unit_id, person_id, tie) select $1, $2, id, $4, 'family' from unit where estate_id = $1 and id = $3`,
      [work.estateId, newId(), given.unitId, id],
    )
  }
  return id
}

/** Puts photos to a subject inside the command's transaction, or refuses all of it. */
export async function putPhotos(work: Work, subjectId: string, ids: readonly string[], subjectKind: string): Promise<void> {
  if (ids.length === 0) return
  const put = await attachPhotos(work.client, {
    estateId: work.estateId,
    personId: work.actor.personId,
    ids,
    subjectKind,
    subjectId,
    now: work.now,
  })
  if (!put.ok) throw new Refused(put.reasons)
}
