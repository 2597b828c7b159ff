import { z } from 'zod'
import { ROLES } from '../domain/actor'
import { id, instant } from './shapes.schema'

const textSize = z.enum(['normal', 'large', 'largest'])
const device = z.string().max(60).default('')
const phone = z.string().trim().regex(/^1\d{10}$/, '请输入 11 位手机号')
const ok = z.object({ ok: z.literal(true) })

/** What a person may act as: a duty, or living in a home. */
export const identity = z.object({
  id,
  estateId: id,
  estateName: z.string(),
  role: z.enum(ROLES),
  title: z.string(),
  unitId: id.nullish(),
  address: z.string().nullish(),
  tie: z.enum(['owner', 'tenant', 'family']).nullish(),
})

const loggedIn = z.object({ token: z.string(), expiresAt: instant, personId: id, isNew: z.boolean() })

export const sessionSchemas = {
  loginByWeChat: { body: z.object({ code: z.string().min(1).max(200), device }), answer: loggedIn },
  sendCode: { body: z.object({ phone }), answer: z.object({ resendAfterSeconds: z.number().int() }) },
  loginByPhone: { body: z.object({ phone, code: z.string().trim().regex(/^\d{6}$/, '请输入 6 位验证码'), device }), answer: loggedIn },
  /** The phone that WeChat vouches for, by the code its button gave. */
  bindWeChatPhone: { body: z.object({ code: z.string().min(1).max(200) }), answer: ok },
  readSession: {
    answer: z.object({
      person: z.object({ id, name: z.string(), phone: z.string().nullish(), textSize }),
      identities: z.array(identity),
      acting: identity.nullish(),
      photoPass: z.string(),
      unread: z.number().int(),
      mode: z.enum(['demo', 'production']),
    }),
  },
  actAs: { body: z.object({ estateId: id, identityId: id }), answer: z.object({ acting: identity }) },
  leave: { answer: ok },
  listSessions: {
    answer: z.object({
      rows: z.array(z.object({ id, device: z.string(), createdAt: instant, seenAt: instant, expiresAt: instant, current: z.boolean() })),
    }),
  },
  revokeSession: { answer: ok },
  changeMe: { body: z.object({ name: z.string().trim().min(1).max(20).optional(), textSize: textSize.optional() }), answer: ok },
  exportMe: { answer: z.record(z.string(), z.unknown()) },
  /** `confirm` must be 注销, so that nobody erases themselves by a slip of the thumb. */
  eraseMe: { body: z.object({ confirm: z.string().max(10) }), answer: ok },
  listDemoPeople: {
    answer: z.object({
      rows: z.array(z.object({ id, name: z.string(), role: z.enum(ROLES), title: z.string(), address: z.string().nullish(), about: z.string() })),
    }),
  },
  becomeDemoPerson: { body: z.object({ personId: id, role: z.enum(ROLES).optional() }), answer: loggedIn },
}
