import { failed, type Answer } from './answer'
import { callForFields, type Line } from './call'

export interface AccessTokens {
  get(): Promise<Answer<string>>
  /** Forgets the token that WeChat refused, unless a newer one has taken its place meanwhile. */
  drop(refused: string): void
}

/** Renewed this long before its end, so that none expires on the way. */
const MARGIN_MS = 60_000

/**
 * The stable access token, kept by each process for itself: WeChat gives the same one to all
 * while it lives. One request at a time, however many ask. Never `force_refresh`, which kills
 * the token of every other process and is allowed twenty times a day.
 */
export function accessTokens(line: Line, appid: string, secret: string): AccessTokens {
  let kept: { token: string; until: number } | undefined
  let flight: Promise<Answer<string>> | undefined

  async function fetchToken(): Promise<Answer<string>> {
    const asked = line.now()
    const answer = await callForFields(line, {
      method: 'POST',
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid, secret },
      repeat: 'safe',
    })
    // here 40001 speaks of the secret: there is no token yet to be refused
    if (!answer.ok) return answer.kind === 'token' ? { ...answer, kind: 'settings' } : answer
    const { access_token: token, expires_in: seconds } = answer.value
    if (typeof token !== 'string' || token === '' || typeof seconds !== 'number') {
      return failed('lost', 'the answer has no access token')
    }
    kept = { token, until: asked + seconds * 1000 - MARGIN_MS }
    return { ok: true, value: token }
  }

  return {
    async get() {
      if (kept && line.now() < kept.until) return { ok: true, value: kept.token }
      flight ??= fetchToken().finally(() => {
        flight = undefined
      })
      return flight
    },
    drop(refused) {
      if (kept?.token === refused) kept = undefined
    },
  }
}
