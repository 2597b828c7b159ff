import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import type { deputyStudioSchemas } from '../../contract/deputyStudio.schema'
import { localDateOf, type LocalDate } from '../../domain/calendar'
import { openStudioCase } from '../../domain/deputyStudio/openStudioCase'
import { receiveAtStudio } from '../../domain/deputyStudio/receiveAtStudio'
import { hostIdsOf, keeperReasons } from '../../domain/deputyStudio/reasons'
import { OPEN_PHASES } from '../../domain/matter/matter'
import type { Outcome } from '../../domain/deputyStudio/studioCase'
import type { Deps } from '../deps'
import { handle, type Command } from '../handle'
import { nextNumber } from '../number'
import { refused } from '../refused'
import type { Work } from '../work'
import { matterMaker, type MakeMatter } from './makeMatter'

type Receive = z.output<(typeof deputyStudioSchemas)['receiveAtStudio']['body']>

/** Writes down a talk: who came, what was said, and what came of it, a matter among others, all in one transaction. */
export async function receive(deps: Deps, command: Command, dayId: string, body: Receive) {
  const { outcome, deputyId, said } = body
  const [number, makeMatter] = await Promise.all([
    nextNumber(deps.numbers, command.estateId, 'studioCase'),
    outcome.how === 'matter' ? matterMaker(deps, command, outcome.category) : undefined,
  ])
  const caseId = newId()
  return handle(deps.pool, command, async (work) => {
    const day = await work.load('studioDay', dayId)
    const notYours = keeperReasons(work.actor, hostIdsOf(day))[0]
    // before anything is looked up: whoever is not of that day learns nothing of who comes
    if (notYours) throw refused(notYours)
    const booking = day.bookings.find(({ id }) => id === body.bookingId)
    if (!booking && !body.walkIn) throw refused({ code: 'STUDIO_NO_SUCH_BOOKING' })
    const walkIn = !booking
    const bookingId = booking?.id ?? newId()
    const personId = booking?.personId ?? (await walkInPerson(work, body.walkIn as NonNullable<Receive['walkIn']>))
    await work.decide('studioDay', dayId, (one, actor, now) => receiveAtStudio({ bookingId, personId, walkIn, caseId }, one, actor, now))
    const cameOf = await settled(work, outcome, makeMatter, booking?.matter, personId, said)
    const told = {
      id: caseId,
      number,
      dayId,
      bookingId,
      talkedOn: localDateOf(day.from),
      personId,
      hostIds: hostIdsOf(day),
      deputyId,
      said,
      outcome: cameOf,
      ...(booking?.matter && { matter: booking.matter }),
    }
    const one = await work.carryOut('studioCase', caseId, openStudioCase(told, work.actor, work.now))
    return { id: dayId, number: day.number, phase: day.phase, caseId, caseNumber: number, ...(one.matter && { matterId: one.matter.id, matterNumber: one.matter.number }) }
  })
}

/** A matter that they have already is gone on with; else one is made of what was said. */
async function settled(work: Work, outcome: Receive['outcome'], make: MakeMatter | undefined, has: { id: string; number: number } | undefined, personId: string, said: string): Promise<Outcome> {
  if (outcome.how === 'taken') return { how: 'taken', due: outcome.due as LocalDate }
  if (outcome.how === 'answered') return { how: 'answered', words: outcome.words.trim() }
  const matter = (await stillOpen(work, has)) ?? (await (make as MakeMatter)(work, personId, said))
  return { how: 'matter', matter, words: '' }
}

/** A matter that was laid beside it, where anybody still has it to deal with. */
export async function stillOpen(work: Work, has: { id: string; number: number } | undefined): Promise<{ id: string; number: number } | undefined> {
  if (!has) return undefined
  const { phase } = await work.load('matter', has.id)
  return (OPEN_PHASES as readonly string[]).includes(phase) ? has : undefined
}

/**
 * Somebody of the estate by name and number, or newly written down. A number that is known under another name is refused:
 * nobody gets a case of somebody else's, and no name is told for a number.
 */
async function walkInPerson(work: Work, { name, phone }: NonNullable<Receive['walkIn']>): Promise<string> {
  if (phone) {
    const { rows } = await work.client.query('select id, name from person where phone = $1 and erased_at is null', [phone])
    if (rows[0] && rows[0].name !== name) throw refused({ code: 'STUDIO_PHONE_OF_ANOTHER' })
    if (rows[0]) return rows[0].id
  }
  const id = newId()
  await work.client.query('insert into person (id, name, phone) values ($1, $2, $3)', [id, name, phone ?? null])
  return id
}
