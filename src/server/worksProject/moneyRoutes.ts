import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/worksProject'
import { worksSchemas as s } from '../../contract/worksProject.schema'
import type { LocalDate } from '../../domain/calendar'
import { bankCash, receiveIncome, receiveShare, waiveShare } from '../../domain/worksProject/collect'
import { closeBooks, handBack } from '../../domain/worksProject/endWorks'
import { levyShares, type LevyTerms } from '../../domain/worksProject/levy'
import { askPayment, refusePayment, signPayment } from '../../domain/worksProject/pay'
import { reverseEntry } from '../../domain/worksProject/reverseEntry'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { mount } from '../mount'
import { accountReader, readAccountPage } from './account'
import { findEntry, findWorks } from './find'
import { previewLevy } from './previewLevy'
import { done, onWorks } from './onWorks'
import { readReceipt } from './receipt'
import { listShares } from './shares'
import { reopenLine } from './statement/decide'
import { unitsIn } from './units'

/** The levy, what comes in and goes out, and the account that anyone in the estate reads. */
export function worksMoneyRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  const idOf = (params: Record<string, string>) => params['worksId'] as string
  mount(app, deps, contract.readAccount, s.readAccount, async ({ estateId, params, viewer, query }) => {
    const works = await findWorks(pool, estateId, idOf(params))
    return readAccountPage(pool, estateId, await accountReader(pool, estateId, works, query.as === 'wall' ? undefined : viewer), query)
  }, { kept: true })
  mount(app, deps, contract.listShares, s.listShares, async ({ estateId, params, now, query }) => listShares(pool, estateId, await findWorks(pool, estateId, idOf(params)), now, query))
  mount(app, deps, contract.readShareReceipt, s.readShareReceipt, ({ estateId, params, actor }) => readReceipt(pool, estateId, idOf(params), params['number'] as string, actor))

  mount(app, deps, contract.previewLevy, s.previewLevy, async ({ estateId, params, actor, now, body }) => previewLevy(pool, estateId, await findWorks(pool, estateId, idOf(params)), termsOf(body), actor, now))
  mount(app, deps, contract.levyShares, s.levyShares, ({ command, params, body }) =>
    handle(pool, command, async (work) => {
      const { scope } = await work.load('worksProject', idOf(params))
      const units = await unitsIn(work.client, work.estateId, scope)
      return done(await work.decide('worksProject', idOf(params), (works, actor, now) => levyShares(termsOf(body), units, works, actor, now)))
    }),
  )
  mount(app, deps, contract.receiveShare, s.receiveShare, ({ command, params, body: { photoIds, on, ...rest } }) =>
    onWorks(pool, command, params, (works, actor, now) => receiveShare({ ...rest, on: on as LocalDate, voucherIds: photoIds }, works, actor, now), { photoIds, photosOf: 'worksPrivate' }),
  )
  mount(app, deps, contract.waiveShare, s.waiveShare, ({ command, params, body }) => onWorks(pool, command, params, (works, actor, now) => waiveShare(body, works, actor, now)))
  mount(app, deps, contract.receiveIncome, s.receiveIncome, ({ command, params, body: { photoIds, on, ...rest } }) =>
    onWorks(pool, command, params, (works, actor, now) => receiveIncome({ ...rest, on: on as LocalDate, voucherIds: photoIds }, works, actor, now), { photoIds }),
  )
  mount(app, deps, contract.bankCash, s.bankCash, ({ command, params, body: { photoIds, ...rest } }) =>
    onWorks(pool, command, params, (works, actor, now) => bankCash({ ...rest, voucherIds: photoIds }, works, actor, now), { photoIds }),
  )
  mount(app, deps, contract.askPayment, s.askPayment, ({ command, params, body: { photoIds, ...rest } }) => {
    const payment = { ...rest, id: newId(), voucherIds: photoIds }
    return onWorks(pool, command, params, (works, actor, now) => askPayment(payment, works, actor, now), { photoIds, photosOf: rest.kind === 'refund' ? 'worksPrivate' : 'worksProject' })
  })
  mount(app, deps, contract.signPayment, s.signPayment, ({ command, params, body }) => onWorks(pool, command, params, (works, actor, now) => signPayment(body, works, actor, now)))
  mount(app, deps, contract.refusePayment, s.refusePayment, ({ command, params, body }) => onWorks(pool, command, params, (works, actor, now) => refusePayment(body, works, actor, now)))
  mount(app, deps, contract.reverseEntry, s.reverseEntry, ({ command, params, body: { entry: number, reason } }) =>
    handle(pool, command, async (work) => {
      await work.load('worksProject', idOf(params))
      const found = await findEntry(work.client, work.estateId, idOf(params), number)
      const told = { entry: found?.entry, reason, ...(found?.stageId && { stageId: found.stageId }) }
      const works = await work.decide('worksProject', idOf(params), (state, actor, now) => reverseEntry(told, state, actor, now))
      await reopenLine(work, idOf(params), { entry: number })
      return done(works)
    }),
  )
  mount(app, deps, contract.handBack, s.handBack, ({ command, params }) => onWorks(pool, command, params, handBack))
  mount(app, deps, contract.closeBooks, s.closeBooks, ({ command, params }) => onWorks(pool, command, params, closeBooks))
}

const termsOf = ({ instalments, ...terms }: { amount: number; by: 'area' | 'unit'; instalments: { on: string; percent: number }[] }): LevyTerms => ({
  ...terms,
  instalments: instalments.map(({ on, percent }) => ({ on: on as LocalDate, percent })),
})
