import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/companyContract'
import { companyContractSchemas as s } from '../../contract/companyContract.schema'
import type { LocalDate } from '../../domain/calendar'
import type { CompanyContract } from '../../domain/companyContract/companyContract'
import { addOffer, dropOffer, endContract, enterContract } from '../../domain/companyContract/keepContract'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { mount } from '../mount'
import type { Work } from '../work'
import { draftAbout } from './draftVotes'
import { readContractPage } from './read'

/** All that is asked of the estate's contract with its property company. */
export function companyContractRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.readContract, s.readContract, ({ estateId, viewer, now }) => readContractPage(pool, estateId, viewer, now), { kept: true })
  mount(app, deps, contract.enterContract, s.enterContract, ({ command, body }) =>
    handle(pool, command, async (work) => {
      const id = newId()
      const told = { ...body, id, number: await endRunning(work), from: body.from as LocalDate, until: body.until as LocalDate }
      return done(await work.carryOut('companyContract', id, enterContract(told, work.actor, work.now)))
    }),
  )
  mount(app, deps, contract.addOffer, s.addOffer, ({ command, params, body }) =>
    handle(pool, command, async (work) => {
      const offer = { ...body, id: newId() }
      return done(await work.decide('companyContract', params['contractId'] as string, (one, actor, now) => addOffer(offer, one, actor, now)))
    }),
  )
  mount(app, deps, contract.dropOffer, s.dropOffer, ({ command, params, body }) =>
    handle(pool, command, async (work) => done(await work.decide('companyContract', params['contractId'] as string, (one, actor, now) => dropOffer(body, one, actor, now)))),
  )
  mount(app, deps, contract.draftHire, s.draftHire, ({ command, params }) => draftAbout('hire', deps, command, params['contractId'] as string))
  mount(app, deps, contract.draftDismissal, s.draftDismissal, ({ command, params }) => draftAbout('dismiss', deps, command, params['contractId'] as string))
}

/** The one that runs is over when another is entered; the number of the next. */
async function endRunning(work: Work): Promise<number> {
  const { rows } = await work.client.query('select id, phase, number from company_contract where estate_id = $1 order by number desc limit 1', [work.estateId])
  if (rows[0]?.phase === 'running') await work.decide('companyContract', rows[0].id, (one, _actor, now) => endContract(one, now))
  return Number(rows[0]?.number ?? 0) + 1
}

const done = ({ id, number, phase }: CompanyContract) => ({ id, number, phase })
