import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/session'
import { sessionSchemas as s } from '../../contract/session.schema'
import { transaction } from '../db/transaction'
import type { Deps } from '../deps'
import { mount } from '../mount'
import { refused } from '../refused'
import { actAsFirst } from './acting'
import { issueSession } from './issue'
import { sendCode, takeCode } from './oneTimeCode'
import { bindPhone, personByOpenid, personByPhone } from './people'

/** Against guessing and against the cost of messages: so many calls from one address. */
const LOGIN = { limit: { max: 30, timeWindow: '1 minute' } }
const CODE = { limit: { max: 10, timeWindow: '1 minute' } }

const WECHAT_SAYS: Record<string, string> = {
  CODE_INVALID: 'WECHAT_CODE_OVER',
  CODE_USED: 'WECHAT_CODE_OVER',
  OTHER_APP: 'WECHAT_CODE_OVER',
  USER_BLOCKED: 'WECHAT_USER_BLOCKED',
  TOO_OFTEN: 'TOO_OFTEN',
}

/** Logging in: by WeChat in the mini-program, by phone and one-time code in the browser. */
export function loginRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.loginByWeChat, s.loginByWeChat, async ({ body, now }) => {
    if (!deps.wechat) throw refused({ code: 'WECHAT_NOT_CONFIGURED' })
    const answer = await deps.wechat.login(body.code)
    if (!answer.ok) throw refused({ code: WECHAT_SAYS[answer.reason ?? ''] ?? 'WECHAT_NOT_REACHED' })
    const { openid } = answer.value
    return transaction(pool, async (client) => {
      const { personId, isNew } = await personByOpenid(client, openid)
      return { ...(await issueSession(client, personId, body.device || '微信', now)), isNew }
    })
  }, LOGIN)
  mount(app, deps, contract.sendCode, s.sendCode, ({ body }) => sendCode(deps, body.phone), CODE)
  mount(app, deps, contract.loginByPhone, s.loginByPhone, async ({ body, now }) => {
    await takeCode(deps, body.phone, body.code)
    return transaction(pool, async (client) => {
      const { personId, isNew } = await personByPhone(client, body.phone)
      return { ...(await issueSession(client, personId, body.device || '浏览器', now)), isNew }
    })
  }, LOGIN)
  mount(app, deps, contract.bindWeChatPhone, s.bindWeChatPhone, async ({ body, session }) => {
    const personId = session?.personId as string
    const found = await pool.query('select openid from person where id = $1', [personId])
    const openid = found.rows[0]?.openid
    if (!deps.wechat || !openid) throw refused({ code: 'WECHAT_NOT_CONFIGURED' })
    const answer = await deps.wechat.phoneOf(body.code, openid)
    if (!answer.ok) throw refused({ code: WECHAT_SAYS[answer.reason ?? ''] ?? 'WECHAT_NOT_REACHED' })
    await transaction(pool, async (client) => {
      const after = await bindPhone(client, personId, answer.value.phone)
      await actAsFirst(client, session?.id as string, after)
    })
    return { ok: true as const }
  }, LOGIN)
}
