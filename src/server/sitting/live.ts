import websocket from '@fastify/websocket'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import { LIVE_PATH } from '../../contract/sitting'
import type { Deps } from '../deps'
import { findSession, type Session } from '../session/find'
import { SittingHub } from './hub'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Who it is comes with the first message, or the line is hung up. */
const HELLO_WITHIN = 10_000
/** A phone that says nothing to so many calls in a row is gone; a session that was ended meanwhile is, too. */
const CALL_EVERY = 15_000
/** Of one process, over all estates. */
const WATCHERS_MOST = 5_000
/** A whole estate may be behind one address of its telephone company; one machine that takes every place may not. */
const OF_ONE_ADDRESS = 500

const TRY_AGAIN = 1013
const NOT_GOOD = 1008

/** Watching a sitting over a WebSocket: the present state at once, and again at each change. Nothing is done over it: what people do goes by the routes. */
export async function sittingLive(app: FastifyInstance, deps: Deps): Promise<void> {
  const hub = new SittingHub(deps.pool, deps.clock)
  app.addHook('onClose', async () => hub.close())
  const open = new Map<WebSocket, string>()
  const isFull = (address: string) => open.size >= WATCHERS_MOST || [...open.values()].filter((one) => one === address).length >= OF_ONE_ADDRESS
  await app.register(async (scope) => {
    await scope.register(websocket, { options: { maxPayload: 4096 } })
    scope.get(LIVE_PATH, { websocket: true, schema: { hide: true }, config: { open: true } }, (socket, request) => {
      if (isFull(request.ip)) return socket.close(TRY_AGAIN)
      open.set(socket, request.ip)
      socket.on('close', () => open.delete(socket))
      void admit(deps, hub, socket, request)
    })
  })
}

async function admit(deps: Deps, hub: SittingHub, socket: WebSocket, request: FastifyRequest): Promise<void> {
  const { estateId = '', meetingId = '' } = request.params as Record<string, string>
  const hello = await firstOf(socket)
  if (!hello || !UUID.test(estateId) || !UUID.test(meetingId)) return socket.close(NOT_GOOD)
  try {
    const session = hello.token === undefined ? undefined : await findSession(deps.pool, hello.token, deps.clock())
    const viewer = session?.actingEstate === estateId ? session.actor : undefined
    const leave = await hub.watch({ estateId, meetingId, viewer, send: (message) => socket.send(JSON.stringify(message)) })
    const stop = callEvery(socket, async () => hello.token === undefined || sameAs(session, await findSession(deps.pool, hello.token, deps.clock())))
    const gone = () => {
      leave()
      stop()
    }
    if (socket.readyState === socket.CLOSED || socket.readyState === socket.CLOSING) return gone()
    socket.on('close', gone)
  } catch {
    socket.close(TRY_AGAIN)
  }
}

/** The first message, if it comes in time and is what it should be. */
function firstOf(socket: WebSocket): Promise<{ token?: string } | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), HELLO_WITHIN)
    socket.once('message', (data: Buffer) => {
      clearTimeout(timer)
      resolve(helloIn(String(data)))
    })
    socket.once('close', () => {
      clearTimeout(timer)
      resolve(undefined)
    })
    socket.on('error', () => socket.terminate())
  })
}

function helloIn(text: string): { token?: string } | undefined {
  try {
    const { token } = JSON.parse(text) as { token?: unknown }
    return typeof token === 'string' ? { token } : {}
  } catch {
    return undefined
  }
}

function callEvery(socket: WebSocket, still: () => Promise<boolean>): () => void {
  let answered = true
  socket.on('pong', () => (answered = true))
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
    still().then((is) => is || socket.close(NOT_GOOD), () => {})
  }, CALL_EVERY)
  return () => clearInterval(timer)
}

const sameAs = (before: Session | undefined, now: Session | undefined): boolean => before?.id === now?.id && before?.actor?.role === now?.actor?.role && before?.actingEstate === now?.actingEstate
