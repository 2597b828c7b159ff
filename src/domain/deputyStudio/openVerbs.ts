import { hasRole, type Actor } from '../actor'
import { addDays, localDateOf, type Instant } from '../calendar'
import type { Decision, Refusal } from '../decision'
import { answerStudioCase, extendStudioCase, turnStudioCaseIntoMatter } from './answerStudioCase'
import { bookStudio } from './bookStudio'
import { askStudioConsent, sayStudioConsent } from './consent'
import type { StudioDay } from './day'
import { judgeStudioCase } from './judgeStudioCase'
import { freePlaces } from './places'
import { cancelStudioDay } from './planStudioDay'
import { receiveAtStudio } from './receiveAtStudio'
import { hostIdsOf, keeps } from './reasons'
import { promiseOf, type StudioCase } from './studioCase'

export const DAY_VERBS = ['bookStudio', 'cancelStudioDay', 'receiveAtStudio'] as const
export type DayVerb = (typeof DAY_VERBS)[number]
export const CASE_VERBS = ['answerStudioCase', 'extendStudioCase', 'turnStudioCaseIntoMatter', 'judgeStudioCase', 'askStudioConsent', 'agreeToPublish', 'refuseToPublish'] as const
export type CaseVerb = (typeof CASE_VERBS)[number]

type Asks<V extends string> = Record<V, () => Decision<unknown, Refusal>>
const allowed = <V extends string>(verbs: readonly V[], asks: Asks<V>): V[] => verbs.filter((verb) => asks[verb]().ok)

/** Who may read who booked a day: its hosts and the secretary. */
export const seesBookings = (day: StudioDay, viewer: Actor | undefined): boolean => keeps(viewer, hostIdsOf(day))

/** The one whom it concerns, that day's deputies and the secretary; nobody else learns that it is there. */
export const seesCase = (one: StudioCase, viewer: Actor | undefined): boolean => viewer !== undefined && (viewer.personId === one.personId || keeps(viewer, one.hostIds))

/** What somebody may do on a day now, by the very rules that would be asked, each with what nothing is wrong with. */
export const openDayVerbs = (day: StudioDay, viewer: Actor | undefined, now: Instant): readonly DayVerb[] => {
  if (!viewer) return []
  const place = freePlaces(day, now)[0] ?? -1
  return allowed(DAY_VERBS, {
    bookStudio: () => bookStudio({ bookingId: '', place, words: '' }, day, viewer, now),
    cancelStudioDay: () => cancelStudioDay({ reason: '好' }, day, viewer, now),
    receiveAtStudio: () => receiveAtStudio({ bookingId: '', personId: '', walkIn: true, caseId: '' }, day, viewer, now),
  })
}

/** The same of a case. */
export const openCaseVerbs = (one: StudioCase, viewer: Actor | undefined, now: Instant): readonly CaseVerb[] => {
  if (!viewer) return []
  const edition = one.publicAnswer?.edition ?? 0
  const due = addDays(promiseOf(one)?.due ?? localDateOf(now), 1)
  const words = '好'
  return allowed(CASE_VERBS, {
    answerStudioCase: () => answerStudioCase({ words }, one, viewer, now),
    extendStudioCase: () => extendStudioCase({ due, reason: words }, one, viewer, now),
    turnStudioCaseIntoMatter: () => turnStudioCaseIntoMatter({ matter: { id: '', number: 0 }, words }, one, viewer, now),
    judgeStudioCase: () => judgeStudioCase({ satisfied: true, words: '' }, one, viewer, now),
    askStudioConsent: () => askStudioConsent({ question: words, answer: words, personName: '' }, one, viewer, now),
    agreeToPublish: () => sayStudioConsent({ agree: true, edition }, one, viewer, now),
    refuseToPublish: () => sayStudioConsent({ agree: false, edition }, one, viewer, now),
  })
}

/** Who sees the studio's desk at all. */
export const atDesk = (viewer: Actor | undefined): boolean => hasRole(viewer, ['secretary', 'deputy'])
