import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/deputyStudio'
import { deputyStudioSchemas as s } from '../../contract/deputyStudio.schema'
import { toIso, type LocalDate } from '../../domain/calendar'
import { answerStudioCase, extendStudioCase, turnStudioCaseIntoMatter } from '../../domain/deputyStudio/answerStudioCase'
import { bookStudio, cancelStudioBooking } from '../../domain/deputyStudio/bookStudio'
import { askStudioConsent, sayStudioConsent } from '../../domain/deputyStudio/consent'
import { seesCase } from '../../domain/deputyStudio/openVerbs'
import { judgeStudioCase } from '../../domain/deputyStudio/judgeStudioCase'
import { startOfPlace } from '../../domain/deputyStudio/places'
import { cancelStudioDay } from '../../domain/deputyStudio/planStudioDay'
import type { StudioCase } from '../../domain/deputyStudio/studioCase'
import type { Deps } from '../deps'
import { handle, type Command } from '../handle'
import { mount } from '../mount'
import { refused } from '../refused'
import { readPeople } from '../timeline'
import type { Work } from '../work'
import { matterMaker } from './makeMatter'
import { plan } from './plan'
import { readStudioCasePage } from './readCase'
import { readStudioDayPage } from './readDay'
import { listStudioCases, readStudioPage } from './readStudio'
import { receive, stillOpen } from './receive'

/** All that is asked of the studio where deputies receive. */
export function deputyStudioRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.readStudio, s.readStudio, ({ estateId, viewer, now }) => readStudioPage(pool, estateId, viewer, now), { kept: true })
  mount(app, deps, contract.listStudioCases, s.listStudioCases, ({ estateId, actor, query, now }) => listStudioCases(pool, estateId, actor, query, now), { kept: true })
  mount(app, deps, contract.readStudioDay, s.readStudioDay, ({ estateId, params, viewer, now }) => readStudioDayPage(pool, estateId, params['studioDayId'] as string, viewer, now), { kept: true })
  mount(app, deps, contract.readStudioCase, s.readStudioCase, ({ estateId, params, actor, now }) => readStudioCasePage(pool, estateId, params['studioCaseId'] as string, actor, now), { kept: true })
  dayRoutes(app, deps)
  caseRoutes(app, deps)
}

function dayRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.planStudioDay, s.planStudioDay, ({ command, body }) => plan(deps, command, body))
  mount(app, deps, contract.cancelStudioDay, s.cancelStudioDay, ({ command, params, body }) =>
    handle(pool, command, async (work) => done(await work.decide('studioDay', params['studioDayId'] as string, (day, actor, now) => cancelStudioDay(body, day, actor, now)))),
  )
  mount(app, deps, contract.bookStudio, s.bookStudio, ({ command, params, body: { matterId, place, words } }) =>
    handle(pool, command, async (work) => {
      const bookingId = newId()
      const matter = matterId === undefined ? undefined : await work.read('matter', matterId)
      const day = await work.decide('studioDay', params['studioDayId'] as string, (one, actor, now) => bookStudio({ bookingId, place, words, matter }, one, actor, now))
      return { ...done(day), bookingId, from: toIso(startOfPlace(day, place)) }
    }),
  )
  mount(app, deps, contract.cancelStudioBooking, s.cancelStudioBooking, ({ command, params, body }) =>
    handle(pool, command, async (work) => done(await work.decide('studioDay', params['studioDayId'] as string, (day, actor, now) => cancelStudioBooking(body, day, actor, now)))),
  )
  mount(app, deps, contract.receiveAtStudio, s.receiveAtStudio, ({ command, params, body }) => receive(deps, command, params['studioDayId'] as string, body))
}

function caseRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  /** A command on the case of the path; whoever may not see it does not learn that it is there. */
  const on = (command: Command, params: Record<string, string>, act: (work: Work, id: string, one: StudioCase) => Promise<StudioCase>) =>
    handle(pool, command, async (work) => {
      const id = params['studioCaseId'] as string
      const one = await work.load('studioCase', id)
      if (!seesCase(one, work.actor)) throw refused({ code: 'NOT_FOUND', kind: 'studioCase' })
      return done(await act(work, id, one))
    })
  mount(app, deps, contract.answerStudioCase, s.answerStudioCase, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('studioCase', id, (one, actor, now) => answerStudioCase(body, one, actor, now))),
  )
  mount(app, deps, contract.extendStudioCase, s.extendStudioCase, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('studioCase', id, (one, actor, now) => extendStudioCase({ ...body, due: body.due as LocalDate }, one, actor, now))),
  )
  mount(app, deps, contract.turnStudioCaseIntoMatter, s.turnStudioCaseIntoMatter, async ({ command, params, body }) => {
    const make = await matterMaker(deps, command, body.category)
    let matter = { id: '', number: 0 }
    const answer = await on(command, params, async (work, id, { personId, said, matter: has }) => {
      matter = (await stillOpen(work, has)) ?? (await make(work, personId, said))
      return work.decide('studioCase', id, (one, actor, now) => turnStudioCaseIntoMatter({ matter, words: body.words }, one, actor, now))
    })
    return { ...answer, matterId: matter.id, matterNumber: matter.number }
  })
  mount(app, deps, contract.judgeStudioCase, s.judgeStudioCase, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('studioCase', id, (one, actor, now) => judgeStudioCase(body, one, actor, now))),
  )
  mount(app, deps, contract.askStudioConsent, s.askStudioConsent, ({ command, params, body }) =>
    on(command, params, async (work, id, { personId }) => {
      const personName = (await readPeople(work.reads, work.estateId, [personId])).get(personId)?.name ?? ''
      return work.decide('studioCase', id, (one, actor, now) => askStudioConsent({ ...body, personName }, one, actor, now))
    }),
  )
  mount(app, deps, contract.sayStudioConsent, s.sayStudioConsent, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('studioCase', id, (one, actor, now) => sayStudioConsent(body, one, actor, now))),
  )
}

const done = ({ id, number, phase }: { id: string; number: number; phase: string }) => ({ id, number, phase })
