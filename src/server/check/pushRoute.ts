import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import { pushRoutes } from '../wechat/pushRoutes'
import { keepPush } from './pushes'

/** Where WeChat pushes to; only where a push token and key are set. */
export async function wechatPush(app: FastifyInstance, deps: Deps): Promise<void> {
  if (!deps.wechat?.push) return
  await app.register(pushRoutes, { reader: deps.wechat.push, onEvent: (event) => keepPush(deps, event) })
}
