import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/worksProject'
import { worksSchemas as s } from '../../contract/worksProject.schema'
import type { LocalDate } from '../../domain/calendar'
import { beginWorks, dropWorks } from '../../domain/worksProject/beginWorks'
import { acceptWorks } from '../../domain/worksProject/endWorks'
import { addWorksOffer, dropWorksOffer, reportStage, setBudget, signWorksContract } from '../../domain/worksProject/planWorks'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { mount } from '../mount'
import { nextNumber } from '../number'
import { refused } from '../refused'
import { decidedBy, listBases } from './bases'
import { done, onWorks } from './onWorks'
import { listWorks, readWorksPage } from './read'
import { worksMoneyRoutes } from './moneyRoutes'
import { statementRoutes } from './statement/routes'

/** All that is asked of works that owners pay for: their plan and their course. Their money has routes of its own. */
export async function worksRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  const { pool } = deps
  mount(app, deps, contract.listWorks, s.listWorks, ({ estateId, viewer }) => listWorks(pool, estateId, viewer), { kept: true })
  mount(app, deps, contract.listBases, s.listBases, ({ estateId }) => listBases(pool, estateId), { kept: true })
  mount(app, deps, contract.readWorks, s.readWorks, ({ estateId, params, actor, now }) => readWorksPage(pool, estateId, params['worksId'] as string, actor, now), { kept: true })
  mount(app, deps, contract.beginWorks, s.beginWorks, async ({ command, estateId, body }) => {
    const number = await nextNumber(deps.numbers, estateId, 'worksProject')
    return handle(pool, command, async (work) => {
      const found = await decidedBy(work, body.voteId, body.questionId)
      if (!found) throw refused({ code: 'NOT_FOUND', kind: 'vote' })
      const { vote, basis, decided } = found
      const id = newId()
      const told = { id, number, title: body.title, text: body.text, basis, scope: vote.scope, ...(vote.itemId && { itemId: vote.itemId }) }
      return done(await work.carryOut('worksProject', id, beginWorks(told, decided, work.actor, work.now)))
    })
  })
  mount(app, deps, contract.dropWorks, s.dropWorks, ({ command, params, body }) => onWorks(pool, command, params, (works, actor, now) => dropWorks(body, works, actor, now)))
  mount(app, deps, contract.setBudget, s.setBudget, ({ command, params, body }) => {
    const budget = body.lines.map((line) => ({ ...line, id: newId() }))
    return onWorks(pool, command, params, (works, actor, now) => setBudget({ budget }, works, actor, now))
  })
  mount(app, deps, contract.addWorksOffer, s.addWorksOffer, ({ command, params, body }) => {
    const offer = { ...body, id: newId() }
    return onWorks(pool, command, params, (works, actor, now) => addWorksOffer(offer, works, actor, now))
  })
  mount(app, deps, contract.dropWorksOffer, s.dropWorksOffer, ({ command, params, body }) => onWorks(pool, command, params, (works, actor, now) => dropWorksOffer(body, works, actor, now)))
  mount(app, deps, contract.signWorksContract, s.signWorksContract, ({ command, params, body: { stages, signedOn, until, ...rest } }) => {
    const told = { contract: { ...rest, signedOn: signedOn as LocalDate, until: until as LocalDate }, stages: stages.map((stage) => ({ ...stage, id: newId() })) }
    return onWorks(pool, command, params, (works, actor, now) => signWorksContract(told, works, actor, now), { photoIds: rest.photoIds })
  })
  mount(app, deps, contract.reportStage, s.reportStage, ({ command, params, body }) =>
    onWorks(pool, command, params, (works, actor, now) => reportStage(body, works, actor, now), { photoIds: body.photoIds }),
  )
  mount(app, deps, contract.acceptWorks, s.acceptWorks, ({ command, params, body }) => {
    const told = { words: body.words, on: body.on as LocalDate, warranties: body.warranties.map(({ what, until }) => ({ what, until: until as LocalDate })) }
    return onWorks(pool, command, params, (works, actor, now) => acceptWorks(told, works, actor, now))
  })
  worksMoneyRoutes(app, deps)
  await statementRoutes(app, deps)
}
