import Taro from '@tarojs/taro'
import { loginSilently, session } from './session'
import { token } from './token'
import { confirm } from './ui/ask'

let asking: Promise<boolean> | undefined
let answer: ((loggedIn: boolean) => void) | undefined

/**
 * Before what a guest cannot do: logs in silently in WeChat, else opens the login page and comes back.
 * False when the person went back without logging in. `why` completes 登录后就能…
 */
export async function requireLogin(why = ''): Promise<boolean> {
  if (token.get() || (await loginSilently())) return true
  asking ??= openLogin(why).finally(() => {
    asking = undefined
  })
  return asking
}

function openLogin(why: string): Promise<boolean> {
  return new Promise((resolve) => {
    answer = resolve
    Taro.navigateTo({ url: `/login/index?why=${encodeURIComponent(why)}` }).catch(() => resolve(false))
  })
}

/** Called by the login page when it is left: what was asked before it goes on. */
export function loginLeft(): void {
  answer?.(token.get() !== undefined)
  answer = undefined
}

/** Before what only somebody of the estate can do: a login, and a home or a duty to act as. */
export async function requireMember(why = ''): Promise<boolean> {
  if (!(await requireLogin(why))) return false
  if (session.get()?.acting) return true
  const yes = await confirm({
    title: '还差一步：加入您的房屋',
    text: `加入以后就能${why || '使用这一项'}。有邀请信的输入邀请码，没有的可以申请认领，都只要一两分钟。`,
    yes: '去加入',
    no: '先不',
  })
  if (yes) void Taro.navigateTo({ url: '/join/index' })
  return false
}

/** What the client does when the server says that a login is needed. */
export const loginAgain = (asked: boolean): Promise<boolean> => (asked ? requireLogin() : loginSilently())
