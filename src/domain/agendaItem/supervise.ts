import { hasRole, roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { AgendaItem, ItemPhase, SiteReport } from './agendaItem'
import type { SiteReported, SupervisorsNamed } from './events'
import { CHAIR, ORGANISERS, phaseReasons, photoReasons, wordsReasons, type ItemWrongPhase, type TooManyPhotos, type WordsMissing, type WordsTooLong } from './reasons'

/** While there is something to be seen at the site. */
export const WORK_SEEN_IN: readonly ItemPhase[] = ['carryOut', 'evaluate']
/** More eyes than that see no more (ours). */
export const SUPERVISORS_MOST = 10
const REPORTS_MOST = 100

export type SuperviseRefusal =
  | NotYours
  | ItemWrongPhase
  | WordsMissing
  | WordsTooLong
  | TooManyPhotos
  | { code: 'NOT_A_SUPERVISOR' }
  | { code: 'TOO_MANY_SUPERVISORS'; most: number }
  | { code: 'PHOTO_OF_THE_SITE_NEEDED' }
  | { code: 'TOO_MANY_REPORTS'; most: number }

/** Who of the residents looks after the work: all of them by name, those who were before and are not named are no longer. */
export const nameSupervisors = ({ supervisors }: { supervisors: readonly { personId: string; name: string }[] }, item: AgendaItem, actor: Actor, now: Instant): Decision<SupervisorsNamed, SuperviseRefusal> =>
  decideBy<SupervisorsNamed, SuperviseRefusal>(
    [...roleReasons(actor, CHAIR), ...phaseReasons(item, ['plan', 'vote', ...WORK_SEEN_IN]), ...(supervisors.length > SUPERVISORS_MOST ? [{ code: 'TOO_MANY_SUPERVISORS', most: SUPERVISORS_MOST } as const] : [])],
    () => [{ type: 'SupervisorsNamed', supervisors, at: now }],
  )

export const supervises = ({ supervisors = [] }: AgendaItem, actor: Actor): boolean =>
  supervisors.some(({ personId }) => personId === actor.personId) || hasRole(actor, ORGANISERS)

/** What is seen at the site, with a photo: everybody reads it. */
export function reportSite(report: Omit<SiteReport, 'personId' | 'at'>, item: AgendaItem, actor: Actor, now: Instant): Decision<SiteReported, SuperviseRefusal> {
  const { siteReports = [] } = item
  return decideBy<SiteReported, SuperviseRefusal>(
    [
      ...(supervises(item, actor) ? [] : [{ code: 'NOT_A_SUPERVISOR' } as const]),
      ...phaseReasons(item, WORK_SEEN_IN),
      ...wordsReasons(report.words),
      ...photoReasons(report.photoIds),
      ...(report.photoIds.length === 0 ? [{ code: 'PHOTO_OF_THE_SITE_NEEDED' } as const] : []),
      ...(siteReports.length >= REPORTS_MOST ? [{ code: 'TOO_MANY_REPORTS', most: REPORTS_MOST } as const] : []),
    ],
    () => [{ type: 'SiteReported', report: { ...report, words: report.words.trim(), personId: actor.personId, at: now }, at: now }],
  )
}
