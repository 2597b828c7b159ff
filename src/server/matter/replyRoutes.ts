import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/matter'
import { matterSchemas as s } from '../../contract/matter.schema'
import type { Deps } from '../deps'
import { mount } from '../mount'
import { refused } from '../refused'

/** 常用回复: set answers, put into the box where they can be changed before they go. */
export function replyRoutes(app: FastifyInstance, { pool, ...rest }: Deps): void {
  const deps = { pool, ...rest }
  mount(app, deps, contract.listReplies, s.listReplies, async ({ estateId }) => {
    const found = await pool.query('select id, use, text from reply where estate_id = $1 order by use, sort, id', [estateId])
    return { rows: found.rows }
  })
  mount(app, deps, contract.keepReply, s.keepReply, async ({ estateId, body }) => {
    const id = newId()
    await pool.query('insert into reply (estate_id, id, use, text) values ($1, $2, $3, $4)', [estateId, id, body.use, body.text])
    return { id }
  })
  mount(app, deps, contract.dropReply, s.dropReply, async ({ estateId, params }) => {
    const gone = await pool.query('delete from reply where estate_id = $1 and id = $2', [estateId, params['replyId']])
    if (gone.rowCount === 0) throw refused({ code: 'NOT_FOUND' })
    return { id: params['replyId'] as string }
  })
}
