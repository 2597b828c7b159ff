import type { MediationEvent, MediationOpened } from './events'
import type { Agreement, Mediation, Party, Session, Term } from './mediation'

/** The case after an event; the first event makes it. Replaying all of them gives the state that is stored. */
export function evolve(mediation: Mediation | undefined, event: MediationEvent): Mediation {
  if (event.type === 'MediationOpened') return born(event)
  if (mediation === undefined) throw new Error(`a mediation begins with MediationOpened, not ${event.type}`)
  return { ...mediation, ...changes(mediation, event) }
}

function born({ type: _type, applicant, at, ...facts }: MediationOpened): Mediation {
  return { ...facts, phase: 'waiting', tier: 'estate', tierSince: at, parties: [applicant], mediators: [], statements: [], sessions: [], handUps: [], openedAt: at }
}

function changes(state: Mediation, event: Exclude<MediationEvent, MediationOpened>): Partial<Mediation> {
  switch (event.type) {
    case 'PartyAdded':
      return { parties: [...state.parties, event.party] }
    case 'PartyDropped':
      return { parties: state.parties.filter(({ id }) => id !== event.partyId) }
    case 'PartyAnswered':
      return withParty(state, event.partyId, { stance: event.agrees ? 'agrees' : 'refuses', how: event.how })
    case 'MediatorsAppointed':
      return { phase: state.phase === 'waiting' ? 'underway' : state.phase, mediators: [...state.mediators.filter(({ tier }) => tier !== event.tier), ...event.mediators] }
    case 'MediatorReleased':
      return { ...released(state, event.personId), released: [...(state.released ?? []), { personId: event.personId, partyId: event.partyId, words: event.words }] }
    case 'StatementMade':
      return { statements: [...state.statements, event.statement] }
    case 'TimesOffered':
      return { sessions: [...state.sessions, { ...event.session, state: 'offered', choices: [] }] }
    case 'TimesChosen': {
      const { partyId, times, words } = event
      return withSession(state, event.sessionId, ({ choices }) => ({ choices: [...choices.filter((one) => one.partyId !== partyId), { partyId, times, words }] }))
    }
    case 'SessionSet':
      return withSession(state, event.sessionId, () => ({ state: 'set', startsAt: event.startsAt, place: event.place, reminded: false }))
    case 'SessionHeld':
      return withSession(state, event.sessionId, () => ({ state: 'held', came: event.came, record: event.record }))
    case 'SessionCancelled':
      return withSession(state, event.sessionId, () => ({ state: 'cancelled', reason: event.reason }))
    case 'SessionReminded':
      return withSession(state, event.sessionId, () => ({ reminded: true }))
    case 'AgreementDrawn':
      return { phase: 'agreed', agreement: event.agreement, ...(state.agreement?.effectiveOn && { pastAgreements: [...(state.pastAgreements ?? []), state.agreement] }) }
    case 'AgreementConfirmed':
      return withAgreement(state, ({ confirmed }) => ({ confirmed: [...confirmed, { partyId: event.partyId, how: event.how, at: event.at }] }))
    case 'AgreementObjected':
      return { phase: 'underway', ...withAgreement(state, () => ({ confirmed: [] })) }
    case 'AgreementTookEffect':
      return { phase: 'performing', ...withAgreement(state, () => ({ effectiveOn: event.on, judicialUntil: event.judicialUntil, signedPhotoIds: event.photoIds })) }
    case 'TermReported':
      return withTerm(state, event.termId, () => ({ state: 'reported', report: { words: event.words, photoIds: event.photoIds, at: event.at } }))
    case 'TermConfirmed':
      return withTerm(state, event.termId, () => ({ state: 'done' }))
    case 'TermDisputed':
      return withTerm(state, event.termId, () => ({ state: 'open' }))
    case 'TermChased':
      return withTerm(state, event.termId, ({ chased = [] }) => ({ chased: [...chased, event.chase] }))
    case 'JudicialNoted': {
      const { on, court, no, result } = event
      return withAgreement(state, () => ({ judicial: { on, court, no, result } }))
    }
    case 'JudicialReminded':
      return withAgreement(state, () => ({ judicialReminded: true }))
    case 'MediationHandedUp': {
      const { from, to, reason, due, at } = event
      return { phase: 'waiting', tier: to, tierSince: at, due, reminded: [], sessions: callOff(state.sessions, reason), handUps: [...state.handUps, { from, to, reason, at }], ...(state.phase === 'agreed' && withAgreement(state, () => ({ confirmed: [] }))) }
    }
    case 'TierReminded':
      return { reminded: [...(state.reminded ?? []), event.what] }
    case 'MediationSettled':
      return { phase: 'settled', closedAt: event.at, sessions: callOff(state.sessions, SETTLED) }
    case 'MediationEnded':
      return { phase: 'ended', closedAt: event.at, ended: { why: event.why, words: event.words }, sessions: callOff(state.sessions, event.words) }
    case 'MediationQuestioned':
      return { phase: 'underway', closedAt: undefined, due: event.due, reminded: [], statements: [...state.statements, event.statement] }
  }
}

/** Who was the last to mediate at this tier leaves it waiting for another, unless a text stands that binds already. */
function released(state: Mediation, personId: string): Partial<Mediation> {
  const mediators = state.mediators.filter((one) => one.personId !== personId || one.tier !== state.tier)
  const nobody = !mediators.some(({ tier }) => tier === state.tier)
  return { mediators, ...(nobody && state.phase === 'underway' && { phase: 'waiting' as const }) }
}

const SETTLED = '约定的都做到了，不用再谈'

/** What was not held yet is not held any more. */
const callOff = (sessions: readonly Session[], reason: string): Session[] =>
  sessions.map((one) => (one.state === 'offered' || one.state === 'set' ? { ...one, state: 'cancelled', reason } : one))

const withParty = ({ parties }: Mediation, id: string, change: Partial<Party>): Partial<Mediation> => ({
  parties: parties.map((one) => (one.id === id ? { ...one, ...change } : one)),
})
const withSession = ({ sessions }: Mediation, id: string, change: (session: Session) => Partial<Session>): Partial<Mediation> => ({
  sessions: sessions.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
})
const withAgreement = ({ agreement }: Mediation, change: (agreement: Agreement) => Partial<Agreement>): Partial<Mediation> =>
  agreement ? { agreement: { ...agreement, ...change(agreement) } } : {}
const withTerm = (state: Mediation, id: string, change: (term: Term) => Partial<Term>): Partial<Mediation> =>
  withAgreement(state, ({ terms }) => ({ terms: terms.map((one) => (one.id === id ? { ...one, ...change(one) } : one)) }))
