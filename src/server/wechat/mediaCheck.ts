import { answered, failed, named, type Answer } from './answer'
import { callForFields, type Line } from './call'
import { CHECK_REASONS, type CheckReason, type Scene } from './textCheck'
import type { AccessTokens } from './token'

export interface MediaToCheck {
  openid: string
  scene: Scene
  /** a short-lived https address that WeChat's servers can download: jpg, png, bmp or gif, at most 10 MB */
  url: string
}

/**
 * Asks for a picture to be checked. The verdict is pushed within 30 minutes under this
 * `traceId`, and may come before this answer does; with none, a person decides.
 * Asking twice does no harm: the earlier trace is then never looked up.
 */
export async function checkMedia(
  line: Line,
  tokens: AccessTokens,
  { openid, scene, url }: MediaToCheck,
): Promise<Answer<{ traceId: string }, CheckReason>> {
  const answer = await callForFields(line, {
    method: 'POST',
    path: '/wxa/media_check_async',
    body: { version: 2, openid, scene, media_type: 2, media_url: url },
    repeat: 'safe',
  }, tokens)
  if (!answer.ok) return named(answer, CHECK_REASONS)
  const traceId = answer.value.trace_id
  return typeof traceId === 'string' && traceId !== ''
    ? answered({ traceId })
    : failed('lost', 'the answer has no trace id')
}
