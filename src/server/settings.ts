import { resolve } from 'node:path'
import { isGatewayUrl } from './message/httpCodeSender'
import type { S3Settings } from './photo/s3'
import { StartProblem } from './startProblem'
import { readWeChatSettings, type WeChatSettings } from './wechat/settings'

/**
 * `demo`: the model estate is seeded, and a page lets one become any of its people with one tap.
 * `production`: neither is there, not even the route.
 */
export type Mode = 'demo' | 'production'

export interface Settings {
  mode: Mode
  host: string
  port: number
  /** Where the embedded database and the photos are; undefined: `data` in the project's folder. */
  dataDir: string | undefined
  /** A PostgreSQL of one's own, 15 or newer; undefined: the embedded one. */
  databaseUrl: string | undefined
  /** The address that people reach the server by, without a slash at its end: for links and printed QR codes. */
  publicUrl: string
  /** Whether a reverse proxy stands before the server, to be believed about who the client is. */
  trustProxy: boolean
  weChat: WeChatSettings | undefined
  sms: { url: string; secret: string } | undefined
  /** A store for photos; undefined: a folder under the data folder. */
  photoS3: S3Settings | undefined
}

type Env = Readonly<Record<string, string | undefined>>

/**
 * Every setting there is, read from the environment and checked at the start:
 *
 * | variable | meaning | default |
 * | --- | --- | --- |
 * | `XYZ_MODE` | `demo` or `production` | `demo` |
 * | `PORT`, `HOST` | where to listen | 8080, 0.0.0.0 |
 * | `DATA_DIR` | folder of the embedded database and the photos | `data` |
 * | `DATABASE_URL` | a PostgreSQL of one's own, 15 or newer | the embedded one |
 * | `PUBLIC_URL` | the address that people use | http://localhost:PORT |
 * | `TRUST_PROXY` | `1` behind a reverse proxy | off |
 * | `WECHAT_*` | see wechat/settings.ts | without WeChat |
 * | `SMS_URL`, `SMS_SECRET` | the gateway for one-time codes, see docs/sms.md | the terminal, in `demo` only |
 * | `PHOTO_S3_ENDPOINT`, `_REGION`, `_BUCKET`, `_KEY_ID`, `_SECRET`, `_ADDRESSING` | a store for photos | a folder |
 *
 * Refuses with all that is wrong at once.
 */
export function readSettings(env: Env): Settings {
  const faults: string[] = []
  const text = (name: string) => env[name]?.trim() || undefined
  const mode = text('XYZ_MODE') ?? 'demo'
  if (mode !== 'demo' && mode !== 'production') faults.push('XYZ_MODE 只能是 demo（演示）或 production（正式）。')
  const port = Number(text('PORT') ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push(`PORT 应是 0 到 65535 的整数，现在是“${env.PORT}”。`)
  const databaseUrl = text('DATABASE_URL')
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) faults.push('DATABASE_URL 应以 postgresql:// 开头。')
  const publicUrl = (text('PUBLIC_URL') ?? `http://localhost:${port}`).replace(/\/+$/, '')
  if (!URL.canParse(publicUrl) || !/^https?:/.test(publicUrl)) faults.push('PUBLIC_URL 应是居民访问的网址，以 https:// 开头。')
  const weChat = readWeChatSettings(env)
  if (!weChat.ok) faults.push(...weChat.faults)
  const sms = readSms(text('SMS_URL'), text('SMS_SECRET'), faults)
  const photoS3 = readPhotoS3(text, faults)
  const canLogIn = mode === 'demo' || sms || (weChat.ok && weChat.settings)
  if (!canLogIn) faults.push('正式运行时居民要能登录：请设置微信（WECHAT_APPID、WECHAT_SECRET）或短信（SMS_URL、SMS_SECRET）。想先看看，请用演示模式 XYZ_MODE=demo。')
  if (faults.length > 0) throw new StartProblem(faults.join('\n'))
  const dataDir = text('DATA_DIR')
  return {
    mode: mode as Mode,
    host: text('HOST') ?? '0.0.0.0',
    port,
    dataDir: dataDir && resolve(dataDir),
    databaseUrl,
    publicUrl,
    trustProxy: ['1', 'true'].includes(text('TRUST_PROXY') ?? ''),
    weChat: weChat.ok ? weChat.settings : undefined,
    sms,
    photoS3,
  }
}

/** A secret of fewer characters could be tried out. */
const SMS_SECRET_LENGTH = 32

function readSms(url: string | undefined, secret: string | undefined, faults: string[]): Settings['sms'] {
  if (!url && !secret) return undefined
  if (!url || !isGatewayUrl(url)) faults.push('SMS_URL 应是短信网关的网址，以 https:// 开头（网关就在本机时可用 http://127.0.0.1）。')
  if (!secret || secret.length < SMS_SECRET_LENGTH) faults.push(`SMS_SECRET 至少要有 ${SMS_SECRET_LENGTH} 个字符，与网关约定的一致。`)
  return url && secret ? { url, secret } : undefined
}

function readPhotoS3(text: (name: string) => string | undefined, faults: string[]): S3Settings | undefined {
  const endpoint = text('PHOTO_S3_ENDPOINT')
  if (!endpoint) return undefined
  const [bucket, accessKeyId, secretAccessKey] = ['PHOTO_S3_BUCKET', 'PHOTO_S3_KEY_ID', 'PHOTO_S3_SECRET'].map(text)
  const addressing = text('PHOTO_S3_ADDRESSING') ?? 'path'
  if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint)) faults.push('PHOTO_S3_ENDPOINT 应是照片存储的网址，以 https:// 开头。')
  if (addressing !== 'path' && addressing !== 'host') faults.push('PHOTO_S3_ADDRESSING 只能是 path 或 host。')
  if (!bucket || !accessKeyId || !secretAccessKey) {
    faults.push('设了 PHOTO_S3_ENDPOINT，就要一起设 PHOTO_S3_BUCKET、PHOTO_S3_KEY_ID 和 PHOTO_S3_SECRET。')
    return undefined
  }
  const region = text('PHOTO_S3_REGION') ?? 'us-east-1'
  return { endpoint, region, bucket, accessKeyId, secretAccessKey, addressing: addressing as 'path' | 'host' }
}
