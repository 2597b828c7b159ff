import type { MediationPage } from '../../contract/mediation'
import type { Actor } from '../../domain/actor'
import { localDateOf, toIso, type Instant } from '../../domain/calendar'
import type { Matter } from '../../domain/matter/matter'
import { OPEN_PHASES, type Agreement, type Mediation } from '../../domain/mediation/mediation'
import { openVerbs } from '../../domain/mediation/openVerbs'
import { confirmTerm, disputeTerm, reportTerm } from '../../domain/mediation/perform'
import { partyOf } from '../../domain/mediation/reasons'
import { reads, readsStatement, standingOf } from '../../domain/mediation/whoReads'
import { TIERS, type TierDays } from '../../domain/mediation/tiers'
import type { Queryable } from '../db/pool'
import { refused } from '../refused'
import { readEvents, readPeople, timelineOf } from '../timeline'
import { recordReading } from '../estate/recordReading'
import { contactsOf } from './people'
import { tierDays } from './days'
import { isLate, titleShown } from './list'

/** A case as this reader may see it; NOT_FOUND for who has no standing in it: they do not learn that it exists. */
export async function readMediationPage(db: Queryable, estateId: string, id: string, viewer: Actor, now: Instant): Promise<MediationPage> {
  const found = await db.query<{ state: Mediation; matter: Matter }>({
    name: 'mediation page',
    text: `select g.state, m.state as matter from mediation g join matter m on m.estate_id = g.estate_id and m.id = g.matter_id where g.estate_id = $1 and g.id = $2`,
    values: [estateId, id],
  })
  const row = found.rows[0]
  const standing = row ? standingOf(row.state, viewer) : 'none'
  if (!row || standing === 'none') throw refused({ code: 'NOT_FOUND', kind: 'mediation' })
  const { state, matter } = row
  const events = await readEvents(db, estateId, [id])
  const people = await readPeople(db, estateId, [...new Set([...events.map(({ personId }) => personId), ...state.statements.flatMap(({ notedBy }) => notedBy ?? []), ...(state.released ?? []).map(({ personId }) => personId)])])
  const papers = standing === 'mediator' || standing === 'party'
  const reader = { viewerId: viewer.personId, seesNames: true, people, ...(!papers && { matterId: state.matterId }) }
  const { number, matterNumber, phase, tier, due, ended } = state
  const title = titleShown(state, matter, viewer)
  const open = (OPEN_PHASES as readonly string[]).includes(phase)
  const name = (personId: string) => people.get(personId)?.title ?? people.get(personId)?.name ?? ''
  return {
    id, number, matterNumber, title, phase, tier, due, standing,
    late: isLate(state, now),
    tiers: tiersShown(state, await tierDays(db, estateId)),
    parties: await partiesShown(db, estateId, state, viewer, now),
    ...(reads('matter', standing) && state.released && { released: state.released.map(({ personId, words }) => ({ name: name(personId), words })) }),
    ...(reads('matter', standing) && open && { matter: { id: state.matterId, text: matter.text, photos: [...matter.photoIds], place: matter.place.name } }),
    ...(reads('statement', standing) && { statements: statementsShown(state, viewer, name) }),
    ...(reads('session', standing) && { sessions: sessionsShown(state) }),
    ...(reads('agreement', standing) && state.agreement && { agreement: agreementShown(state, state.agreement, viewer, now) }),
    ...(reads('agreement', standing) && state.pastAgreements && { pastAgreements: state.pastAgreements.map((past) => agreementShown(state, past, viewer, now)) }),
    ...(ended && { ended: { why: ended.why, words: ended.words } }),
    can: openVerbs(state, viewer, now),
    timeline: timelineOf(events, reader),
  }
}

function tiersShown({ tier, mediators, handUps, tierSince, openedAt }: Mediation, days: TierDays): MediationPage['tiers'] {
  const now = TIERS.indexOf(tier)
  return TIERS.map((one, at) => {
    const up = handUps.find(({ from }) => from === one)
    const since = one === tier ? tierSince : handUps.find(({ to }) => to === one)?.at ?? (at === 0 ? openedAt : undefined)
    return {
      tier: one,
      days: days[one],
      state: at < now ? 'past' : at === now ? 'now' : 'ahead',
      mediators: mediators.filter((person) => person.tier === one).map(({ personId, name }) => ({ personId, name })),
      ...(up && { reason: up.reason }),
      ...(since !== undefined && at <= now && { at: toIso(since) }),
    }
  })
}

/** Whom to call, and at which door, is for the sitting mediators alone, and each reading of it is kept. */
async function partiesShown(db: Queryable, estateId: string, state: Mediation, viewer: Actor, now: Instant): Promise<MediationPage['parties']> {
  const mayCall = reads('contacts', standingOf(state, viewer))
  const ids = mayCall ? state.parties.flatMap(({ personId }) => personId ?? []) : []
  const contacts = await contactsOf(db, estateId, ids)
  await recordReading(db, estateId, viewer, `调处 ${state.number}`, ids, now)
  return state.parties.map(({ id, side, name, personId, phone, address, account, stance, how }) => ({
    id, side, name, stance,
    you: personId === viewer.personId,
    hasAccount: account,
    ...(how && { how }),
    ...(mayCall && (contacts.get(personId ?? '') ?? { phone, address })),
  }))
}

const statementsShown = (state: Mediation, viewer: Actor, name: (id: string) => string): MediationPage['statements'] =>
  state.statements
    .filter((statement) => readsStatement(state, statement, viewer))
    .map(({ id, partyId, words, photoIds, private: own, tier, notedBy, at }) => ({
      id, partyId, words, tier,
      photos: [...photoIds],
      private: own,
      mine: partyOf(state, viewer)?.id === partyId,
      ...(notedBy && { notedBy: name(notedBy) }),
      at: toIso(at),
    }))
    .toReversed()

const sessionsShown = ({ sessions }: Mediation): MediationPage['sessions'] =>
  sessions
    .map(({ id, tier, state, place, times, choices, startsAt, came, record, reason }) => ({
      id, tier, state, place,
      times: times.map(toIso),
      choices: choices.map((one) => ({ partyId: one.partyId, times: one.times.map(toIso), words: one.words })),
      ...(startsAt !== undefined && { startsAt: toIso(startsAt) }),
      ...(came && { came: [...came] }),
      ...(record && { record }),
      ...(reason && { reason }),
    }))
    .toReversed()

function agreementShown(state: Mediation, agreement: Agreement, viewer: Actor, now: Instant): NonNullable<MediationPage['agreement']> {
  const { edition, facts, terms, manner, oral, confirmed, signedPhotoIds = [], effectiveOn, judicialUntil, judicial } = agreement
  return {
    edition, facts, manner, oral,
    terms: terms.map(({ id, partyId, what, amount, due, state: stands, report }) => ({
      id, partyId, what,
      ...(amount !== undefined && { amount }),
      ...(due && { due }),
      late: stands !== 'done' && due !== undefined && due < localDateOf(now),
      state: stands,
      ...(report && { report: { words: report.words, photos: [...report.photoIds], at: toIso(report.at) } }),
      can: [
        ...(stands === 'open' && reportTerm({ termId: id, words: '', photoIds: [] }, state, viewer, now).ok ? ['reportTerm'] : []),
        ...(confirmTerm({ termId: id }, state, viewer, now).ok ? ['confirmTerm'] : []),
        ...(disputeTerm({ termId: id, words: '好' }, state, viewer, now).ok ? ['disputeTerm'] : []),
      ],
    })),
    confirmed: confirmed.map(({ partyId, how, at }) => ({ partyId, how, at: toIso(at) })),
    signedPhotos: [...signedPhotoIds],
    ...(effectiveOn && { effectiveOn }),
    ...(judicialUntil && { judicialUntil }),
    ...(judicial && { judicial }),
  }
}
