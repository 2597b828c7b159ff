import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import * as contract from '../../contract/meeting'
import { meetingSchemas as s } from '../../contract/meeting.schema'
import { askLeave, withdrawLeave } from '../../domain/meeting/askLeave'
import { cancelMeeting } from '../../domain/meeting/cancelMeeting'
import { changeMeeting } from '../../domain/meeting/changeMeeting'
import { editMinutes } from '../../domain/meeting/editMinutes'
import type { Meeting } from '../../domain/meeting/meeting'
import { planMeeting, type ItemToTake, type Plans } from '../../domain/meeting/planMeeting'
import { publishMinutes } from '../../domain/meeting/publishMinutes'
import { recordMeeting, type RecordMeeting } from '../../domain/meeting/recordMeeting'
import { findPersons } from '../agendaItem/persons'
import type { Deps } from '../deps'
import { handle, type Command } from '../handle'
import { mount, Raw } from '../mount'
import { nextNumber } from '../number'
import { refused } from '../refused'
import { estateName } from '../estate/estateName'
import { sendWord } from '../word/sendWord'
import type { Work } from '../work'
import { aheadRoutes } from './aheadRoutes'
import { withOffices } from './came'
import { listMeetingsJson } from './list'
import { calendarFile } from './calendarFile'
import { minutesSheet } from './minutesSheet'
import { readPack } from './pack'
import { readMeetingPage } from './read'
import { signingRoutes } from './signingRoutes'

/** A command on the meeting of a path, and where it stands afterwards. */
export type OnMeeting = (command: Command, params: Record<string, string>, act: (work: Work, id: string) => Promise<Meeting>) => Promise<{ id: string; number: number; phase: string }>

/** Everything that is asked of meetings of the round table. */
export function meetingRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  /** A command on the meeting of the path: loads it, lets the rule decide, answers with where it stands. */
  const on: OnMeeting = (command, params, act) =>
    handle(pool, command, async (work) => done(await act(work, params['meetingId'] as string)))

  mount(app, deps, contract.listMeetings, s.listMeetings, async ({ estateId, viewer, query }) =>
    new Raw(await listMeetingsJson(pool, estateId, viewer?.personId, query)),
    { kept: true },
  )
  mount(app, deps, contract.readMeeting, s.readMeeting, ({ estateId, params, viewer, now }) =>
    readMeetingPage(pool, estateId, params['meetingId'] as string, viewer, now),
    { kept: true },
  )
  mount(app, deps, contract.readPack, s.readPack, ({ estateId, params, now }) => readPack(pool, estateId, params['meetingId'] as string, now))
  mount(app, deps, contract.downloadMinutes, s.downloadMinutes, async ({ estateId, params, viewer, now, reply }) => {
    const page = await readMeetingPage(pool, estateId, params['meetingId'] as string, viewer, now)
    const sheet = minutesSheet(page, await estateName(pool, estateId), deps.publicUrl)
    if (!sheet) throw refused({ code: 'NO_MINUTES_YET' })
    return sendWord(reply, sheet, `${page.title}纪要`)
  })
  mount(app, deps, contract.downloadCalendar, s.downloadCalendar, async ({ estateId, params, viewer, now, reply }) => {
    const page = await readMeetingPage(pool, estateId, params['meetingId'] as string, viewer, now)
    const file = calendarFile(page, await estateName(pool, estateId), `${deps.publicUrl}/#/roundTable/meeting/index?id=${page.id}`, now)
    reply.type('text/calendar; charset=utf-8').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${page.title}.ics`)}`)
    return reply.serializer((words) => words as string).send(file) as never
  })
  mount(app, deps, contract.askLeave, s.askLeave, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('meeting', id, (meeting, actor, now) => askLeave(body, meeting, actor, now))),
  )
  mount(app, deps, contract.withdrawLeave, s.withdrawLeave, ({ command, params }) => on(command, params, (work, id) => work.decide('meeting', id, withdrawLeave)))
  mount(app, deps, contract.planMeeting, s.planMeeting, async ({ command, estateId, body }) => {
    const number = await nextNumber(deps.numbers, estateId, 'meeting')
    const id = newId()
    return handle(pool, command, async (work) => {
      const told = { id, number, ...(await plansOf(work, body)) }
      return done(await work.carryOut('meeting', id, planMeeting(told, work.actor, work.now)))
    })
  })

  mount(app, deps, contract.changeMeeting, s.changeMeeting, ({ command, params, body }) =>
    on(command, params, async (work, id) => {
      await work.load('meeting', id)
      const told = await plansOf(work, body)
      return work.decide('meeting', id, (meeting, actor, now) => changeMeeting(told, meeting, actor, now))
    }),
  )
  mount(app, deps, contract.cancelMeeting, s.cancelMeeting, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('meeting', id, (meeting, actor, now) => cancelMeeting(body, meeting, actor, now))),
  )
  mount(app, deps, contract.recordMeeting, s.recordMeeting, ({ command, params, body, estateId }) =>
    on(command, params, async (work, id) => {
      await work.load('meeting', id)
      await findPersons(work.client, estateId, body.came.flatMap(({ personId }) => personId ?? []))
      const records: RecordMeeting['records'][number][] = []
      for (const record of body.records) {
        const { title } = await work.load('agendaItem', record.itemId)
        records.push({ ...record, title })
      }
      const came = await withOffices(work.client, estateId, body.came)
      return work.decide('meeting', id, (meeting, actor, now) => recordMeeting({ ...body, came, records }, meeting, actor, now))
    }),
  )
  mount(app, deps, contract.editMinutes, s.editMinutes, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('meeting', id, (meeting, actor, now) => editMinutes(body, meeting, actor, now))),
  )
  mount(app, deps, contract.publishMinutes, s.publishMinutes, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('meeting', id, (meeting, actor, now) => publishMinutes(body, meeting, actor, now))),
  )
  aheadRoutes(app, deps, on)
  signingRoutes(app, deps, on)
}

/** The plans with their items as they stand, and the people by name; each must be of the estate. */
async function plansOf(work: Work, body: z.output<(typeof s)['planMeeting']['body']>): Promise<Plans> {
  const items: ItemToTake[] = []
  for (const itemId of body.itemIds) {
    const { id, number, phase } = await work.load('agendaItem', itemId)
    items.push({ id, number, phase })
  }
  const asked = await findPersons(work.client, work.estateId, body.askedIds)
  return { title: body.title, place: body.place, startsAt: Date.parse(body.startsAt), items, asked, itemMinutes: body.itemMinutes }
}

const done = ({ id, number, phase }: Meeting) => ({ id, number, phase })
