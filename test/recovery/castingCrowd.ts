import { agree } from '../vote/givenBallots'

/** A ballot that was acknowledged. */
export interface Cast {
  readonly phone: number
  readonly entryId: string
  readonly code: string
}

interface Phone {
  /** Where it tries, in turn. */
  readonly origins: readonly string[]
  readonly path: string
  readonly token: string
  readonly phone: number
  readonly heard: (cast: Cast) => void
}

/** Taps twice at once, and again under the same key and elsewhere, until somebody answers. */
export async function castUntilAnswered({ origins, path, token, phone, heard }: Phone): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const origin = origins[attempt % origins.length]
    const tap = () => castOnce(`${origin}${path}`, token, `night-${phone}-key`)
    const answers = await Promise.all([tap(), tap()])
    const cast = answers.find((answer) => answer !== undefined)
    if (cast) return heard({ phone, ...cast })
    // a killed server is not back at once
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function castOnce(url: string, token: string, key: string): Promise<{ entryId: string; code: string } | undefined> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(agree) }).catch(() => undefined)
  const body = await answer?.json().catch(() => undefined)
  if (answer?.ok) return body
  // refused for good would be refused for ever
  if (answer && answer.status < 500) throw new Error(`${answer.status} ${JSON.stringify(body)}`)
  return undefined
}
