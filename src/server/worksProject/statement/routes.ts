import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/worksProject'
import { worksSchemas as s } from '../../../contract/worksProject.schema'
import type { Deps } from '../../deps'
import { handle } from '../../handle'
import { mount } from '../../mount'
import { refused } from '../../refused'
import { done } from '../onWorks'
import { decideLines, reopenLine } from './decide'
import { importStatement } from './importStatement'
import { listBankLines } from './lines'

const BYTES_MOST = 8 * 1024 * 1024

/** The bank's statement: taken in, looked at, and booked line by line as a person says. */
export async function statementRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  const { pool } = deps
  // in a scope of its own: its hooks would run on every request of every route
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fileSize: BYTES_MOST, fields: 4, parts: 6 } })
    mount(scope, deps, contract.importStatement, s.importStatement, async ({ estateId, params, actor, now, request }) => {
      const file = request.isMultipart() ? await request.file() : undefined
      if (!file) throw refused({ code: 'STATEMENT_NOT_READ', faults: ['没有收到文件，请重新选择'] })
      return importStatement(pool, { estateId, worksId: params['worksId'] as string, actor, now }, await file.toBuffer())
    })
  })
  mount(app, deps, contract.listBankLines, s.listBankLines, ({ estateId, params, now, query }) => listBankLines(pool, estateId, params['worksId'] as string, now, query))
  mount(app, deps, contract.decideBankLines, s.decideBankLines, ({ command, params, body }) =>
    handle(pool, command, async (work) => {
      const booked = await decideLines(work, params['worksId'] as string, body.lines)
      return { ...done(await work.load('worksProject', params['worksId'] as string)), booked }
    }),
  )
  mount(app, deps, contract.reopenBankLine, s.reopenBankLine, ({ command, params, body }) =>
    handle(pool, command, async (work) => {
      const works = await work.load('worksProject', params['worksId'] as string)
      if (!(await reopenLine(work, works.id, body))) throw refused({ code: 'LINE_DECIDED' })
      return done(works)
    }),
  )
}
