import { failure, posted, success, text, type Answered, type Route } from './protocol'
import { HOUR, creditKey, serial, type State, type Suggest } from './state'

const RECENT = 2 * HOUR
const LONGEST_TEXT = 2500

/** Its own reading of the documented limits, apart from the one under test. */
const FIELD: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  number: /^-?\d{1,32}(\.\d+)?$/,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 ?)?(\d{1,2}:\d{2}(:\d{2})?)?(~.+)?$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日( ?\d{1,2}:\d{2}(:\d{2})?)?(~.+)?$/,
  amount: /^[^\d\s]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[\d+-]{1,17}$/,
  car_number: /^.{1,8}$/u,
  name: /^([\p{Script=Han}…]{1,10}|[^\p{Script=Han}]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

export const subscribeSend: Route = posted((state, body) => {
  const openid = text(body.touser)
  const templateId = text(body.template_id)
  const fields = state.templates.get(templateId)
  const page = body.page === undefined ? undefined : text(body.page)
  if (!state.users.has(openid)) return failure(40003)
  if (!fields) return failure(40037)
  if (!['developer', 'trial', 'formal', undefined].includes(body.miniprogram_state as string | undefined)) return failure(40097)
  const formal = body.miniprogram_state === undefined || body.miniprogram_state === 'formal'
  if (page !== undefined && formal && !state.published.has(page.split('?')[0] ?? '')) return failure(41030)
  const data = (body.data ?? {}) as Record<string, { value?: unknown } | undefined>
  const wrong = [...fields, ...Object.keys(data)].find((field) =>
    !fields.includes(field) || !FIELD[field.replace(/\d+$/, '')]?.test(text(data[field]?.value)))
  if (wrong) return failure(47003, `argument invalid! data.${wrong}.value invalid`)
  const key = creditKey(openid, templateId)
  const credit = state.credits.get(key) ?? 0
  if (credit === 0) return failure(43101)
  state.credits.set(key, credit - 1)
  state.sent.push({ openid, templateId, page, data: Object.fromEntries(fields.map((f) => [f, text(data[f]?.value)])) })
  return success({ msgid: state.sent.length })
})

export const textCheck: Route = posted((state, body) => {
  const content = text(body.content)
  const fault = checkFault(state, body)
  if (fault !== undefined) return failure(fault)
  if (content.trim() === '') return failure(44002)
  if (content.length > LONGEST_TEXT) return failure(45002)
  const { suggest, label } = judged(state, content + text(body.title) + text(body.nickname))
  return success({
    trace_id: serial(state, 'text-'),
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
  })
})

export const mediaCheck = (push: (openid: string, traceId: string, verdict: Verdict) => Promise<void>): Route =>
  posted((state, body) => {
    const fault = checkFault(state, body)
    if (fault !== undefined) return failure(fault)
    if (body.media_type !== 1 && body.media_type !== 2) return failure(40097)
    if (!URL.canParse(text(body.media_url))) return failure(40097)
    const traceId = serial(state, 'media-')
    const verdict = judged(state, text(body.media_url))
    const deliver = () => push(text(body.openid), traceId, verdict)
    const answer = success({ trace_id: traceId }) as Extract<Answered, { json: unknown }>
    if (state.mediaPush === 'none') return answer
    return state.mediaPush === 'before' ? { ...answer, before: deliver } : { ...answer, after: deliver }
  })

export interface Verdict {
  suggest: Suggest
  label: number
}

function judged({ markers }: State, content: string): Verdict {
  if (content.includes(markers.risky)) return { suggest: 'risky', label: 20001 }
  if (content.includes(markers.review)) return { suggest: 'review', label: 21000 }
  return { suggest: 'pass', label: 100 }
}

function checkFault(state: State, { version, openid, scene }: Record<string, unknown>): number | undefined {
  if (version !== 2) return 40097
  const user = state.users.get(text(openid))
  if (!user) return 40003
  if (![1, 2, 3, 4].includes(scene as number)) return 40129
  return state.now - user.lastVisit > RECENT ? 61010 : undefined
}
