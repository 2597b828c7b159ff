import { failure, posted, success, text, type Answered, type Route } from './protocol'
import { serial, type State } from './state'

/** The smallest thing that begins and ends as a JPEG does. */
export const TINY_JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]+$/
const VERSIONS = ['release', 'trial', 'develop', undefined]

export const qrUnlimited: Route = (state, asked) => {
  // this one route says 40169 where the others say 47001
  if (asked.method === 'POST' && asked.text !== '' && !asked.body) return failure(40169)
  return posted((_, { scene, page, check_path: check, width = 430, env_version: version }) => {
    const name = text(page)
    if (text(scene) === '' || !SCENE.test(text(scene))) return failure(40129)
    if (text(scene).length > 32) return failure(40169)
    if (name.startsWith('/') || name.includes('?')) return failure(41030)
    if (check !== false && name !== '' && !state.published.has(name)) return failure(41030)
    if (typeof width !== 'number' || width < 280 || width > 1280) return failure(40097)
    if (!VERSIONS.includes(version as string | undefined)) return failure(40097)
    return { image: TINY_JPEG }
  })(state, asked)
}

export const scheme: Route = posted((state, body) => {
  const jump = (body.jump_wxa ?? {}) as Record<string, unknown>
  return linkFault(state, jump, body) ?? success({ openlink: `weixin://dl/business/?t=${serial(state, 't')}` })
})

export const urlLink: Route = posted((state, body) =>
  linkFault(state, body, body) ?? success({ url_link: `https://wxaurl.cn/${serial(state, 'u')}` }))

function linkFault(
  state: State,
  { path, query = '', env_version: version }: Record<string, unknown>,
  { expire_type: type, expire_interval: days }: Record<string, unknown>,
): Answered | undefined {
  if (state.published.size === 0) return failure(85079)
  if (!state.published.has(text(path)) || text(path).includes('?')) return failure(40165)
  if (text(query).length > 1024 || text(query).startsWith('?')) return failure(40097)
  if (!VERSIONS.includes(version as string | undefined)) return failure(40097)
  const wrongDays = type === 1 && (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > 30)
  return wrongDays ? failure(40097) : undefined
}
