/** A subscribe-message template as chosen in the console: its id, and our words for its fields. */
export interface MessageTemplate {
  id: string
  /** our name for the value → the template's field, such as `{ title: 'thing1', at: 'time2' }` */
  fields: Readonly<Record<string, string>>
}

export interface PushSettings {
  token: string
  /** EncodingAESKey, 43 characters */
  aesKey: string
}

export type AppVersion = 'release' | 'trial' | 'develop'

export interface WeChatSettings {
  appid: string
  secret: string
  baseUrl: string
  /** which version of the mini-program our links and messages open */
  version: AppVersion
  push?: PushSettings
  /** by purpose; a purpose with no template gets no WeChat message, the in-app inbox has it anyway */
  templates: Readonly<Record<string, MessageTemplate>>
}

export type ReadSettings =
  | { ok: true; settings: WeChatSettings | undefined }
  | { ok: false; faults: string[] }

type Env = Readonly<Record<string, string | undefined>>

const OFFICIAL = 'https://api.weixin.qq.com'

/**
 * Reads `WECHAT_APPID`, `WECHAT_SECRET`, `WECHAT_BASE_URL`, `WECHAT_VERSION`,
 * `WECHAT_PUSH_TOKEN`, `WECHAT_PUSH_AES_KEY` and `WECHAT_TEMPLATES` (JSON).
 * `settings` is undefined when no app id is set: the server then runs without WeChat.
 */
export function readWeChatSettings(env: Env): ReadSettings {
  const appid = env.WECHAT_APPID?.trim()
  if (!appid) return { ok: true, settings: undefined }
  const faults: string[] = []
  const secret = env.WECHAT_SECRET?.trim() ?? ''
  if (!/^wx[0-9a-f]{16}$/.test(appid)) faults.push('WECHAT_APPID 应是 wx 开头的 18 位小程序号，请从微信公众平台复制。')
  if (!secret) faults.push('设了 WECHAT_APPID 就要设 WECHAT_SECRET（小程序密钥），请从微信公众平台取得。')
  const baseUrl = (env.WECHAT_BASE_URL?.trim() || OFFICIAL).replace(/\/+$/, '')
  if (!isSafe(baseUrl)) faults.push('WECHAT_BASE_URL 必须以 https:// 开头；一般不用设。')
  const version = env.WECHAT_VERSION?.trim() || 'release'
  if (!isVersion(version)) faults.push('WECHAT_VERSION 只能是 release、trial 或 develop。')
  const push = readPush(env, faults)
  const templates = readTemplates(env.WECHAT_TEMPLATES, faults)
  if (faults.length > 0 || !isVersion(version)) return { ok: false, faults }
  return { ok: true, settings: { appid, secret, baseUrl, version, templates, ...(push && { push }) } }
}

const isVersion = (text: string): text is AppVersion => ['release', 'trial', 'develop'].includes(text)

/** The access token rides in the query, so plain http is for this machine only. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname))
}

function readPush(env: Env, faults: string[]): PushSettings | undefined {
  const token = env.WECHAT_PUSH_TOKEN?.trim()
  const aesKey = env.WECHAT_PUSH_AES_KEY?.trim()
  if (!token && !aesKey) return undefined
  if (!token || !aesKey) {
    faults.push('WECHAT_PUSH_TOKEN 和 WECHAT_PUSH_AES_KEY 要一起设，与后台“消息推送”里填的一致。')
    return undefined
  }
  if (!/^[A-Za-z0-9]{3,32}$/.test(token)) faults.push('WECHAT_PUSH_TOKEN 应是 3 到 32 位英文或数字。')
  if (!/^[A-Za-z0-9]{43}$/.test(aesKey)) faults.push('WECHAT_PUSH_AES_KEY 应是 43 位英文或数字。')
  return { token, aesKey }
}

function readTemplates(text: string | undefined, faults: string[]): Record<string, MessageTemplate> {
  if (!text?.trim()) return {}
  try {
    const parsed: unknown = JSON.parse(text)
    if (isTemplates(parsed)) return parsed
  } catch {
    // the sentence below says the same for both
  }
  faults.push('WECHAT_TEMPLATES 不是这样的 JSON：{"用途":{"id":"模板号","fields":{"title":"thing1"}}}。')
  return {}
}

function isTemplates(value: unknown): value is Record<string, MessageTemplate> {
  return isRecord(value) && Object.values(value).every((each) =>
    isRecord(each) && typeof each.id === 'string' && isRecord(each.fields)
    && Object.values(each.fields).every((field) => typeof field === 'string' && /^[a-z_]+\d+$/.test(field)))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
