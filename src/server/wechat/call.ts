import { failed, type Answer, type Failure } from './answer'
import { exchange, type Fields, type Reply, type WeChatRequest } from './exchange'
import type { AccessTokens } from './token'

/** What a call needs of the world around it; a test brings its own clock and waits. */
export interface Line {
  baseUrl: string
  /** longest wait for one answer */
  timeoutMs: number
  /** no further attempt is begun after this long, because a person may be waiting */
  withinMs: number
  now: () => number
  wait: (ms: number) => Promise<void>
}

const BACKOFF_MS = [200, 800]

/**
 * Calls WeChat, with its rules: busy (-1) is asked again after a pause; a refused token is
 * dropped, fetched again and tried once more, then the call fails; a lost answer is asked
 * for again only where that is harmless.
 */
export async function call(
  line: Line,
  request: WeChatRequest,
  tokens?: AccessTokens,
): Promise<Answer<Reply>> {
  const last = line.now() + line.withinMs
  let renewed = false
  let attempt = 0
  for (;;) {
    const token = tokens && (await tokens.get())
    if (token && !token.ok) return beforeTheCall(token)
    const answer = await exchange(line.baseUrl, request, token?.value, line.timeoutMs)
    if (answer.ok) return answer
    if (answer.kind === 'token' && tokens && token && !renewed) {
      tokens.drop(token.value)
      renewed = true
      continue
    }
    const pause = BACKOFF_MS[attempt]
    if (!mayRepeat(request, answer) || pause === undefined || line.now() + pause >= last) return answer
    attempt += 1
    await line.wait(pause)
  }
}

/** As `call`, for the routes that answer with JSON only. */
export async function callForFields(
  line: Line,
  request: WeChatRequest,
  tokens?: AccessTokens,
): Promise<Answer<Fields>> {
  const answer = await call(line, request, tokens)
  if (!answer.ok) return answer
  return 'fields' in answer.value
    ? { ok: true, value: answer.value.fields }
    : failed('lost', 'an image came where JSON was expected')
}

const mayRepeat = (request: WeChatRequest, { kind }: Failure) =>
  kind === 'retry' || (kind === 'lost' && request.repeat === 'safe')

/** With no token the call itself was never sent, so it may be tried again whatever it does. */
const beforeTheCall = (failure: Failure): Failure =>
  failure.kind === 'lost' ? { ...failure, kind: 'retry' } : failure
