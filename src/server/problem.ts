import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Refusal } from '../domain/decision'
import { Refused } from './refused'
import { isGone } from './db/transaction'
import { errorCode } from './startProblem'
import { sentences, type Sentence } from './sentences'

/** RFC 9457 problem details, with a stable code and the figures that explain it. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  [figure: string]: unknown
}

/** The problem detail of a refusal: its sentence, and its figures beside it. Further reasons stand under `also`. */
export function problemOf(reasons: readonly [Refusal, ...Refusal[]]): Problem {
  const [first, ...others] = reasons
  const [status, say] = (sentences as Record<string, Sentence<never>>)[first.code] ?? [409, () => '现在不能这样做，请刷新后再看。']
  return {
    ...first,
    type: `urn:xiaoyuanzhuo:problem:${first.code}`,
    title: first.code,
    status,
    detail: say(first as never),
    code: first.code,
    ...(others.length > 0 && { also: others.map((reason) => ({ ...reason, detail: problemOf([reason]).detail })) }),
  }
}

/** PostgreSQL keeps neither a NUL nor half a character in a text: 22021 and, within JSON, 22P05. */
const CHARACTER_REFUSED = new Set(['22021', '22P05'])

/** Every failure leaves as a problem detail with a Chinese sentence; what nobody expected is logged and tells nothing. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refused) return send(reply, problemOf(error.reasons))
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map(({ instancePath, message }) => ({ field: instancePath, message: message ?? '' }))
      return send(reply, problemOf([{ code: 'BAD_INPUT', fields } as Refusal]))
    }
    if (CHARACTER_REFUSED.has(errorCode(error) ?? '')) return send(reply, problemOf([{ code: 'CHARACTER_NOT_TAKEN' }]))
    if (error.name === 'PhotoStoreError') return send(reply, problemOf([{ code: 'TRY_AGAIN_SOON' }]))
    if (isGone(error)) return send(reply, problemOf([{ code: 'TRY_AGAIN_SOON' }]))
    const status = error.statusCode ?? 500
    if (status === 413) return send(reply, problemOf([{ code: 'TOO_LARGE' }]))
    if (status === 415) return send(reply, problemOf([{ code: 'NOT_JSON' }]))
    if (status === 429) return send(reply, problemOf([{ code: 'TOO_OFTEN' }]))
    if (status < 500) return send(reply, { ...problemOf([{ code: 'BAD_REQUEST' }]), status })
    request.log.error({ err: error }, 'unexpected')
    return send(reply, problemOf([{ code: 'UNEXPECTED', requestId: request.id } as Refusal]))
  })
  app.setNotFoundHandler((_, reply) => send(reply, problemOf([{ code: 'NO_SUCH_PAGE' }])))
}

function send(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem)
}
