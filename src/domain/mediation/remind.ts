import { addDays, DAY, localDateOf, type Instant, type LocalDate } from '../calendar'
import { accept, type Decision } from '../decision'
import type { JudicialReminded, SessionReminded, TermChased, TierReminded } from './events'
import type { Mediation, TermChase } from './mediation'

/** So long before, each is told of once; and the day after it was not done (ours). */
const TIER_AHEAD_DAYS = 3
const TERM_AHEAD_DAYS = 1
const JUDICIAL_AHEAD_DAYS = 10

type Reminders = SessionReminded | TermChased | TierReminded | JudicialReminded

/** All that the clock tells of a case now: its tier's time, the talk of tomorrow, what was promised, and the court's days. */
export function remindOfMediation(mediation: Mediation, now: Instant): Decision<Reminders, never> {
  const today = localDateOf(now)
  return accept<Reminders>(...ofTier(mediation, today, now), ...ofSessions(mediation, now), ...ofTerms(mediation, today, now), ...ofCourt(mediation, today, now))
}

function ofTier({ phase, tier, due, reminded = [] }: Mediation, today: LocalDate, now: Instant): TierReminded[] {
  if (phase !== 'waiting' && phase !== 'underway' && phase !== 'agreed') return []
  if (today > due) return reminded.includes('late') ? [] : [{ type: 'TierReminded', tier, what: 'late', due, at: now }]
  return today < addDays(due, -TIER_AHEAD_DAYS) || reminded.includes('before') ? [] : [{ type: 'TierReminded', tier, what: 'before', due, at: now }]
}

const ofSessions = ({ sessions }: Mediation, now: Instant): SessionReminded[] =>
  sessions.flatMap(({ id, state, startsAt, reminded }) =>
    state === 'set' && startsAt !== undefined && !reminded && startsAt > now && startsAt - now <= DAY ? [{ type: 'SessionReminded', sessionId: id, startsAt, at: now } as const] : [],
  )

function ofTerms({ phase, agreement }: Mediation, today: LocalDate, now: Instant): TermChased[] {
  if (phase !== 'performing') return []
  return (agreement?.terms ?? []).flatMap(({ id, partyId, what, due, state, chased = [] }) => {
    if (due === undefined || state !== 'open') return []
    const chase: TermChase | undefined = today > due ? 'late' : today >= addDays(due, -TERM_AHEAD_DAYS) ? 'before' : undefined
    return chase === undefined || chased.includes(chase) ? [] : [{ type: 'TermChased', termId: id, partyId, what, due, chase, at: now } as const]
  })
}

function ofCourt({ phase, agreement }: Mediation, today: LocalDate, now: Instant): JudicialReminded[] {
  const { judicialUntil: until, judicial, judicialReminded } = agreement ?? {}
  if (phase !== 'performing' || until === undefined || judicial || judicialReminded) return []
  return today >= addDays(until, -JUDICIAL_AHEAD_DAYS) && today <= until ? [{ type: 'JudicialReminded', until, at: now }] : []
}
