import Taro from '@tarojs/taro'
import * as routes from '../contract/session'
import type { Identity, SessionPage } from '../contract/session'
import type { AnswerOf } from '../contract/route'
import { call, wire, whenEstateNeeded } from './api'
import { loadEstates } from './estate'
import { asProblem } from './problem'
import { send } from './send'
import { signal, useSignal } from './signal'
import { forget, keep, recall } from './storage'
import { adoptTextSize, whenTextSizeChosen } from './textSize'
import { estateId, personId, photoPass, token } from './token'

const KEY = 'session'
/** Set by logging out: WeChat then logs in only when asked to. */
const LEFT = 'left'

/** Who is logged in, and as what they act; undefined for a guest. Kept, so that the app opens with no signal. */
export const session = signal<SessionPage | undefined>(token.get() ? recall<SessionPage>(KEY) : undefined)

session.watch((page) => {
  keep(KEY, page ?? null)
  personId.set(page?.person.id)
  photoPass.set(page?.photoPass)
  if (page?.acting) estateId.set(page.acting.estateId)
})
token.watch((value) => {
  if (value === undefined) session.set(undefined)
})

/** Watches who is logged in. */
export const useSession = (): SessionPage | undefined => useSignal(session)

/** Reads again who is logged in; keeps what it knows when there is no network. */
export async function refreshSession(): Promise<void> {
  if (!token.get()) return
  try {
    const page = (await send(wire(routes.readSession, {}))) as SessionPage
    session.set(page)
    adoptTextSize(page.person.textSize)
  } catch (thrown) {
    const problem = asProblem(thrown)
    if (problem.status === 401) token.set(undefined)
  }
}

/** Enters with what a login answered. */
export async function enter(answer: AnswerOf<typeof routes.loginByPhone>): Promise<void> {
  forget(LEFT)
  token.set(answer.token)
  personId.set(answer.personId)
  await refreshSession()
}

/** Says how many notices wait to be read, as a route has just answered. */
export function setUnread(unread: number): void {
  const page = session.get()
  if (page && page.unread !== unread) session.set({ ...page, unread })
}

/** Acts as another of one's identities from now on. */
export async function actAs(identity: Identity): Promise<void> {
  await call(routes.actAs, { body: { estateId: identity.estateId, identityId: identity.id } })
  await refreshSession()
}

/** Logs out here; what waits on the phone stays until its person is back. */
export async function leaveSession(): Promise<void> {
  keep(LEFT, true)
  await send(wire(routes.leave, {})).catch(() => undefined)
  token.set(undefined)
}

let entering: Promise<boolean> | undefined

/** Logs in with WeChat and asks nothing of the person. False in the browser, and when WeChat would not. */
export function loginSilently(): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5' || recall(LEFT)) return Promise.resolve(false)
  return loginWithWeChat()
}

/** Logs in with WeChat, at the person's wish. */
export function loginWithWeChat(): Promise<boolean> {
  entering ??= loginByWeChat().finally(() => {
    entering = undefined
  })
  return entering
}

async function loginByWeChat(): Promise<boolean> {
  try {
    const { code } = await Taro.login()
    await enter(await call(routes.loginByWeChat, { body: { code, device: deviceName() } }))
    return true
  } catch {
    return false
  }
}

/** What this phone or browser is called in the list of one's sessions. */
export function deviceName(): string {
  if (process.env.TARO_ENV === 'h5') return /Mobi/.test(navigator.userAgent) ? '手机浏览器' : '电脑浏览器'
  return Taro.getDeviceInfo().model.slice(0, 60)
}

/** Finds which estate to show before anybody has chosen one. */
async function findEstate(): Promise<void> {
  if (!token.get() && (await loginSilently()) && estateId.get()) return
  await loadEstates()
}

/** Sets the session going: once, when the app starts. */
export function startSession(): void {
  whenEstateNeeded(findEstate)
  whenTextSizeChosen((textSize) => {
    if (token.get()) void call(routes.changeMe, { body: { textSize } }).catch(() => undefined)
  })
  void freshenSession()
}

/** A photo's pass is good for a day; half an hour is also soon enough for a new duty or a home that was confirmed. */
const FRESH = 30 * 60_000
let freshAt = 0

/** When the app is shown: reads again who is logged in, and whether the estate that a guest looked at is still there. */
export async function freshenSession(): Promise<void> {
  if (Date.now() - freshAt < FRESH) return
  freshAt = Date.now()
  if (token.get()) await refreshSession()
  if (!session.get()?.acting && estateId.get()) await loadEstates().catch(() => undefined)
}
