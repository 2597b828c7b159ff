/** One minute, hour and so on of the stand-in's own clock, which only a test moves. */
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

export interface IssuedCode {
  openid: string
  at: number
  used: boolean
  phone?: string
}

export interface SentMessage {
  openid: string
  templateId: string
  page: string | undefined
  data: Record<string, string>
}

export interface LoggedRequest {
  method: string
  path: string
  query: Record<string, string>
  body: unknown
}

export type Suggest = 'pass' | 'review' | 'risky'
/** How the verdict on a picture is pushed. `late`: kept until a test delivers it. */
export type MediaPush = 'after' | 'before' | 'twice' | 'none' | 'late' | 'badSignature' | 'otherApp'

/** All that WeChat would know, for a test to set and to look into. */
export interface State {
  now: number
  readonly appid: string
  readonly secret: string
  readonly tokens: { value: string; until: number }[]
  forcedAt: number[]
  readonly loginCodes: Map<string, IssuedCode>
  readonly phoneCodes: Map<string, IssuedCode>
  readonly users: Map<string, { lastVisit: number; sessionKey: string; logins: number[] }>
  readonly blocked: Set<string>
  /** template id → its fields */
  readonly templates: Map<string, readonly string[]>
  readonly credits: Map<string, number>
  readonly published: Set<string>
  readonly sent: SentMessage[]
  readonly requests: LoggedRequest[]
  /** marker words in a text, and in the address of a picture */
  readonly markers: { risky: string; review: string }
  mediaPush: MediaPush
  labelAs: 'string' | 'number'
  countryCodeAs: 'string' | 'number'
  serial: number
}

export function newState(appid: string, secret: string): State {
  return {
    now: 1_780_000_000_000,
    appid,
    secret,
    tokens: [],
    forcedAt: [],
    loginCodes: new Map(),
    phoneCodes: new Map(),
    users: new Map(),
    blocked: new Set(),
    templates: new Map(),
    credits: new Map(),
    published: new Set(),
    sent: [],
    requests: [],
    markers: { risky: 'risky', review: 'review' },
    mediaPush: 'after',
    labelAs: 'string',
    countryCodeAs: 'string',
    serial: 0,
  }
}

export const creditKey = (openid: string, templateId: string) => `${openid} ${templateId}`

/** Every name the stand-in gives out is another one. */
export function serial(state: State, prefix: string): string {
  state.serial += 1
  return `${prefix}${state.serial}`
}
