import { createHmac, randomBytes } from 'node:crypto'
import { failure, posted, success, text, tokenFault, type Route } from './protocol'
import { MINUTE, SECOND, serial, type IssuedCode, type State } from './state'

const LIVES = 7200 * SECOND
const RENEWED = 5 * MINUTE
const CODE_LIVES = 5 * MINUTE

export const stableToken: Route = (state, { method, body, text: raw }) => {
  if (method !== 'POST') return failure(43002)
  if (raw === '') return failure(44002)
  if (!body) return failure(47001)
  if (body.grant_type !== 'client_credential') return failure(40002)
  if (body.appid !== state.appid) return failure(40013)
  if (body.secret !== state.secret) return failure(40125)
  if (body.force_refresh === true) {
    const day = state.forcedAt.filter((at) => at > state.now - 24 * 60 * MINUTE)
    if (day.length >= 20 || day.some((at) => at > state.now - 30 * SECOND)) return failure(45009)
    state.forcedAt.push(state.now)
    state.tokens.length = 0
  }
  const newest = state.tokens.at(-1)
  const current = newest && newest.until - state.now > RENEWED ? newest : renew(state)
  return { json: { access_token: current.value, expires_in: Math.floor((current.until - state.now) / SECOND) } }
}

function renew(state: State) {
  const token = { value: serial(state, 'token').padEnd(512, '_'), until: state.now + LIVES }
  state.tokens.push(token)
  return token
}

export const code2Session: Route = (state, { method, query }) => {
  if (method !== 'GET') return failure(43001)
  if (!query.appid) return failure(41002)
  if (query.appid !== state.appid) return failure(40013)
  if (!query.secret) return failure(41004)
  if (query.secret !== state.secret) return failure(40125)
  if (!query.js_code) return failure(41008)
  if (query.grant_type !== 'authorization_code') return failure(40002)
  const code = state.loginCodes.get(query.js_code)
  if (!code || state.now - code.at > CODE_LIVES) return failure(40029)
  if (code.used) return failure(40163)
  if (state.blocked.has(code.openid)) return failure(40226)
  const logins = (state.users.get(code.openid)?.logins ?? []).filter((at) => at > state.now - MINUTE)
  if (logins.length >= 100) return failure(45011)
  code.used = true
  const sessionKey = randomBytes(16).toString('base64')
  state.users.set(code.openid, { lastVisit: state.now, sessionKey, logins: [...logins, state.now] })
  return { json: { openid: code.openid, session_key: sessionKey, unionid: `union-${code.openid}` } }
}

export const checkSession: Route = (state, asked) => {
  if (asked.method !== 'GET') return failure(43001)
  const refused = tokenFault(state, asked)
  if (refused !== undefined) return failure(refused)
  const { openid = '', signature, sig_method: method } = asked.query
  const user = state.users.get(openid)
  if (!user) return failure(40003)
  if (method !== 'hmac_sha256') return failure(40097)
  const expected = createHmac('sha256', user.sessionKey).update('').digest('hex')
  return signature === expected ? success() : failure(87009)
}

export const phoneNumber: Route = posted((state, { code, openid }) => {
  const issued = state.phoneCodes.get(text(code))
  if (!issued || !usable(state, issued)) return failure(40029)
  if (openid !== undefined && openid !== issued.openid) return failure(40029)
  issued.used = true
  const phone = issued.phone ?? ''
  return success({
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: state.countryCodeAs === 'number' ? 86 : '86',
      watermark: { timestamp: Math.floor(state.now / SECOND), appid: state.appid },
    },
  })
})

const usable = (state: State, { used, at }: IssuedCode) => !used && state.now - at <= CODE_LIVES
