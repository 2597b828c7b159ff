import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/ballot'
import { ballotSchemas as s } from '../../../contract/ballot.schema'
import type { Deps } from '../../deps'
import { mount } from '../../mount'
import { listDesk } from './desk'
import { countOut, listOut, readForDesk, remind } from './out'
import { confirmPaper, enterPaper, rejectPaper } from './papers'
import { openPaper, printPapers } from './print'
import { strike } from './strike'

/** What those who run a vote do with its ballots: paper, doors, reminders, a strike. */
export function deskRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  const voteOf = (params: Record<string, string>) => params['voteId'] as string
  const whereOf = (params: Record<string, string>) => ({ voteId: voteOf(params), voiceId: params['voiceId'] as string })

  mount(app, deps, contract.listOut, s.listOut, async ({ estateId, params, actor, query }) => {
    await readForDesk(pool, estateId, voteOf(params), actor)
    return listOut(pool, estateId, voteOf(params), query)
  })
  mount(app, deps, contract.countOut, s.countOut, async ({ estateId, params, actor }) => {
    await readForDesk(pool, estateId, voteOf(params), actor)
    return countOut(pool, estateId, voteOf(params))
  })
  mount(app, deps, contract.remindVoters, s.remindVoters, ({ command, params, body }) => remind(pool, command, voteOf(params), body))
  mount(app, deps, contract.printPapers, s.printPapers, ({ estateId, params, actor, query }) => printPapers(deps, estateId, voteOf(params), actor, query))
  mount(app, deps, contract.openPaper, s.openPaper, ({ estateId, params, actor }) => openPaper(pool, estateId, params['scene'] as string, actor))
  mount(app, deps, contract.listDesk, s.listDesk, ({ estateId, params, actor }) => listDesk(pool, estateId, voteOf(params), actor))
  mount(app, deps, contract.enterPaperBallot, s.enterPaperBallot, ({ command, params, body }) => enterPaper(deps, command, whereOf(params), body))
  mount(app, deps, contract.confirmPaperBallot, s.confirmPaperBallot, ({ command, params, body }) =>
    confirmPaper(deps, command, whereOf(params), params['paperId'] as string, body),
  )
  mount(app, deps, contract.rejectPaperBallot, s.rejectPaperBallot, ({ command, params, body }) =>
    rejectPaper(deps, command, whereOf(params), { paperId: params['paperId'] as string, reason: body.reason }),
  )
  mount(app, deps, contract.strikeBallot, s.strikeBallot, ({ command, params, body }) => {
    const { voteId, voiceId } = whereOf(params)
    return strike(deps, command, voteId, voiceId, body)
  })
}
