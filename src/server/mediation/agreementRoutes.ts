import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/mediation'
import { mediationSchemas as s } from '../../contract/mediation.schema'
import type { LocalDate } from '../../domain/calendar'
import { confirmAgreement, drawAgreement, objectToAgreement, signAgreement } from '../../domain/mediation/agreement'
import { confirmTerm, disputeTerm, noteJudicial, reportTerm } from '../../domain/mediation/perform'
import type { Deps } from '../deps'
import { estateName } from '../estate/estateName'
import { estateRules } from '../estate/promises'
import { mount } from '../mount'
import { refused } from '../refused'
import { sendWord } from '../word/sendWord'
import { agreementSheet } from './agreementSheet'
import { onMediation } from './onMediation'
import { readMediationPage } from './read'
import { speaker } from './speaker'
import type { Work } from '../work'

const rules = (work: Work) => estateRules(work.reads, work.estateId)

/** The agreement: drawn, confirmed, signed, and then done, term by term. */
export function agreementRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  const term = (params: Record<string, string>) => ({ termId: params['termId'] as string })
  mount(app, deps, contract.drawAgreement, s.drawAgreement, ({ command, params, body }) => {
    const told = { ...body, terms: body.terms.map(({ due, ...rest }) => ({ ...rest, id: newId(), ...(due && { due: due as LocalDate }) })) }
    return onMediation(pool, command, params, (state, actor, now) => drawAgreement(told, state, actor, now))
  })
  mount(app, deps, contract.confirmAgreement, s.confirmAgreement, ({ command, params, body }) =>
    onMediation(pool, command, params, (state, actor, now, { calendar }) => confirmAgreement({ edition: body.edition, calendar, partyId: speaker(state, actor, body.partyId) }, state, actor, now), { need: rules }),
  )
  mount(app, deps, contract.objectToAgreement, s.objectToAgreement, ({ command, params, body }) => onMediation(pool, command, params, (state, actor, now) => objectToAgreement({ partyId: speaker(state, actor, body.partyId), words: body.words }, state, actor, now)))
  mount(app, deps, contract.signAgreement, s.signAgreement, ({ command, params, body }) =>
    onMediation(pool, command, params, (state, actor, now, { calendar }) => signAgreement({ on: body.on as LocalDate, photoIds: body.photoIds, calendar }, state, actor, now), { need: rules, photoIds: body.photoIds }),
  )
  mount(app, deps, contract.downloadAgreement, s.downloadAgreement, async ({ estateId, params, actor, now, reply }) => {
    const page = await readMediationPage(pool, estateId, params['mediationId'] as string, actor, now)
    const sheet = agreementSheet(page, await estateName(pool, estateId), deps.publicUrl)
    if (!sheet) throw refused({ code: 'NOT_FOUND' })
    return sendWord(reply, sheet, `调处${page.number}协议书`)
  })
  mount(app, deps, contract.reportTerm, s.reportTerm, ({ command, params, body }) => onMediation(pool, command, params, (state, actor, now) => reportTerm({ ...term(params), ...body }, state, actor, now), body))
  mount(app, deps, contract.confirmTerm, s.confirmTerm, ({ command, params }) => onMediation(pool, command, params, (state, actor, now) => confirmTerm(term(params), state, actor, now)))
  mount(app, deps, contract.disputeTerm, s.disputeTerm, ({ command, params, body }) => onMediation(pool, command, params, (state, actor, now) => disputeTerm({ ...term(params), ...body }, state, actor, now)))
  mount(app, deps, contract.noteJudicial, s.noteJudicial, ({ command, params, body }) =>
    onMediation(pool, command, params, (state, actor, now) => noteJudicial({ ...body, on: body.on as LocalDate }, state, actor, now)),
  )
}
