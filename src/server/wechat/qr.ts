import { answered, failed, named, type Answer } from './answer'
import { call, type Line } from './call'
import type { AppVersion } from './settings'
import type { AccessTokens } from './token'

export interface QrToMake {
  /** at most 32 characters; our short public number, never a UUID */
  scene: string
  /** no leading slash, no query */
  page: string
  /** pixels, 280 to 1280 */
  width?: number
}

export type QrReason = 'SCENE_INVALID' | 'PAGE_UNPUBLISHED'

const REASONS: Readonly<Record<number, QrReason>> = {
  40169: 'SCENE_INVALID',
  40129: 'SCENE_INVALID',
  41030: 'PAGE_UNPUBLISHED',
}

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const NARROWEST = 280
const WIDEST = 1280

/** Whether a mini-program code can carry this text. */
export const isScene = (text: string): boolean => SCENE.test(text)

/** A mini-program code as an image. Only the released version's pages are checked to exist. */
export async function makeQr(
  line: Line,
  tokens: AccessTokens,
  version: AppVersion,
  { scene, page, width = 430 }: QrToMake,
): Promise<Answer<{ bytes: Buffer; contentType: string }, QrReason>> {
  if (!isScene(scene)) return failed('refused', 'the scene is too long or has other characters', 'SCENE_INVALID')
  const answer = await call(line, {
    method: 'POST',
    path: '/wxa/getwxacodeunlimit',
    body: {
      scene,
      page: page.replace(/^\//, ''),
      check_path: version === 'release',
      env_version: version,
      width: Math.min(WIDEST, Math.max(NARROWEST, Math.round(width))),
    },
    repeat: 'safe',
  }, tokens)
  if (!answer.ok) return named(answer, REASONS)
  return 'bytes' in answer.value ? answered(answer.value) : failed('lost', 'the answer is not an image')
}
