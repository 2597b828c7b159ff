import type { FastifyInstance } from 'fastify'
import QRCode from 'qrcode'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/sitting'
import { sittingSchemas as s } from '../../contract/sitting.schema'
import type { Actor } from '../../domain/actor'
import type { Instant, LocalDate } from '../../domain/calendar'
import type { Decision, Refusal } from '../../domain/decision'
import { speakersOf } from '../../domain/meeting/askToSpeak'
import { ITEM_MINUTES_USUAL } from '../../domain/meeting/reasons'
import type { SittingEvent } from '../../domain/sitting/events'
import { addSittingTask, dropSittingTask, endSitting, noteItem, openSitting, takeItem } from '../../domain/sitting/runSitting'
import type { Hand, Sitting } from '../../domain/sitting/sitting'
import { answerPoll, callOn, closePoll, endSpeech, lowerHand, markLeave, openPoll, raiseHand, signIn, signInFor } from '../../domain/sitting/takePart'
import { findPersons } from '../agendaItem/persons'
import type { Deps } from '../deps'
import { estateName } from '../estate/estateName'
import { handle, type Command } from '../handle'
import { personAt } from '../meeting/came'
import { mount } from '../mount'
import { refused } from '../refused'
import { newShortCode } from '../shortCode'
import type { Work } from '../work'
import { sittingLive } from './live'
import { findSitting, sittingShown } from './shown'

type Rule = (sitting: Sitting, actor: Actor, now: Instant, work: Work) => Decision<SittingEvent, Refusal> | Promise<Decision<SittingEvent, Refusal>>

const CODE_LENGTH = 4
/** Against guessing the code on the wall from home. */
const SIGN_IN_TRIES = { limit: { max: 20, timeWindow: '1 minute' } }

/** What is done at the table while it sits; who watches hears of it over the socket. */
export async function sittingRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  const { pool } = deps
  const on = (command: Command, params: Record<string, string>, rule: Rule) =>
    handle(pool, command, async (work) => {
      const id = await idOf(work, params['meetingId'] as string)
      const sitting = await work.load('sitting', id)
      return done(await work.carryOut('sitting', id, await rule(sitting, work.actor, work.now, work)))
    })

  mount(app, deps, contract.readSitting, s.readSitting, async ({ estateId, params, viewer, now }) => {
    const found = await findSitting(pool, estateId, params['meetingId'] as string)
    const meeting = found ?? (await pool.query('select from meeting where estate_id = $1 and id = $2', [estateId, params['meetingId']])).rows[0]
    if (!meeting) throw refused({ code: 'NOT_FOUND', kind: 'meeting' })
    return sittingShown(found, viewer, now)
  })
  mount(app, deps, contract.readWall, s.readWall, async ({ estateId, params }) => {
    const meetingId = params['meetingId'] as string
    const [found, estate] = await Promise.all([findSitting(pool, estateId, meetingId), estateName(pool, estateId)])
    if (!found) throw refused({ code: 'NOBODY_SITS' })
    const link = `${deps.publicUrl}/#/roundTable/live/index?id=${meetingId}&code=${found.state.code}`
    return { estate, code: found.state.code, link, qr: await QRCode.toString(link, { type: 'svg', margin: 0 }) }
  })
  mount(app, deps, contract.openSitting, s.openSitting, ({ command, params, body, estateId }) =>
    handle(pool, command, async (work) => {
      const meetingId = params['meetingId'] as string
      const meeting = await work.load('meeting', meetingId)
      const there = await findSitting(work.client, estateId, meetingId)
      if (there) return done(there.state)
      const items: { itemId: string; title: string; minutes: number }[] = []
      for (const itemId of meeting.itemIds) items.push({ itemId, title: (await work.load('agendaItem', itemId)).title, minutes: body.minutes[itemId] ?? meeting.itemMinutes?.[itemId] ?? ITEM_MINUTES_USUAL })
      const id = newId()
      return done(await work.carryOut('sitting', id, openSitting({ id, code: newShortCode().slice(0, CODE_LENGTH), items }, meeting, work.actor, work.now)))
    }),
  )
  mount(app, deps, contract.takeItem, s.takeItem, ({ command, params, body }) =>
    on(command, params, async (sitting, actor, now, work) => takeItem({ ...body, ahead: await aheadOn(work, sitting, body.itemId) }, sitting, actor, now)))
  mount(app, deps, contract.noteItem, s.noteItem, ({ command, params, body }) => on(command, params, (sitting, actor, now) => noteItem(body, sitting, actor, now)))
  mount(app, deps, contract.addSittingTask, s.addSittingTask, ({ command, params, body: { itemId, personId, due, what }, estateId }) => {
    const id = newId()
    return on(command, params, async (sitting, actor, now, work) => {
      const [person] = await findPersons(work.client, estateId, [personId])
      return addSittingTask({ itemId, task: { id, what, personId, personName: person?.name ?? '', due: due as LocalDate } }, sitting, actor, now)
    })
  })
  mount(app, deps, contract.dropSittingTask, s.dropSittingTask, ({ command, params, body }) => on(command, params, (sitting, actor, now) => dropSittingTask(body, sitting, actor, now)))
  mount(app, deps, contract.endSitting, s.endSitting, ({ command, params }) => on(command, params, endSitting))

  mount(app, deps, contract.signIn, s.signIn, ({ command, params, body }) =>
    on(command, params, async (sitting, actor, now, work) => signIn({ code: body.code, person: await personAt(work, actor.personId) }, sitting, now)), SIGN_IN_TRIES)
  mount(app, deps, contract.signInFor, s.signInFor, ({ command, params, body: { personId, name, as } }) =>
    on(command, params, async (sitting, actor, now, work) => signInFor(personId ? { ...(await personAt(work, personId)), ...(as && { as }) } : { name, as }, sitting, actor, now)))
  mount(app, deps, contract.markLeave, s.markLeave, ({ command, params, body }) => on(command, params, (sitting, actor, now) => markLeave(body, sitting, actor, now)))
  mount(app, deps, contract.raiseHand, s.raiseHand, ({ command, params }) =>
    on(command, params, async (sitting, actor, now, work) => raiseHand(await personAt(work, actor.personId), sitting, now)))
  mount(app, deps, contract.lowerHand, s.lowerHand, ({ command, params }) => on(command, params, lowerHand))
  mount(app, deps, contract.callOn, s.callOn, ({ command, params, body }) => on(command, params, (sitting, actor, now) => callOn(body, sitting, actor, now)))
  mount(app, deps, contract.endSpeech, s.endSpeech, ({ command, params }) => on(command, params, endSpeech))
  mount(app, deps, contract.openPoll, s.openPoll, ({ command, params, body }) => {
    const id = newId()
    return on(command, params, (sitting, actor, now) => openPoll({ id, ...body, ...(sitting.current && { itemId: sitting.current.itemId }) }, sitting, actor, now))
  })
  mount(app, deps, contract.answerPoll, s.answerPoll, ({ command, params, body }) => on(command, params, (sitting, actor, now) => answerPoll(body, sitting, actor, now)))
  mount(app, deps, contract.closePoll, s.closePoll, ({ command, params }) => on(command, params, closePoll))
  await sittingLive(app, deps)
}

/** The sitting of the meeting in the path; refused where nobody sits yet. */
async function idOf(work: Work, meetingId: string): Promise<string> {
  const { rows } = await work.client.query('select id from sitting where estate_id = $1 and meeting_id = $2', [work.estateId, meetingId])
  if (rows[0]) return rows[0].id
  await work.load('meeting', meetingId)
  throw refused({ code: 'NOBODY_SITS' })
}

/** Who asked before the meeting to speak on an item, as hands that are up already. */
async function aheadOn(work: Work, { meetingId }: Sitting, itemId: string | undefined): Promise<Hand[]> {
  if (itemId === undefined) return []
  const meeting = await work.load('meeting', meetingId)
  return speakersOf(meeting, itemId).map(({ personId, name, as, words }) => ({ personId, name, as, ahead: { words } }))
}

const done = ({ id, number, phase }: Sitting) => ({ id, number, phase })
