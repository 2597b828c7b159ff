import { v7 as newId } from 'uuid'
import type { Matter } from '../../domain/matter/matter'
import type { Mediation } from '../../domain/mediation/mediation'
import { openMediation } from '../../domain/mediation/openMediation'
import { publicTitle } from '../matter/publicTitle'
import type { Work } from '../work'
import { tierDays } from './days'

/** Opens a mediation out of a matter, inside the command that hands the matter on: its reporter is the one who asks for it. */
export async function openMediationFor(work: Work, { number, matter }: { number: number; matter: Matter }): Promise<Mediation> {
  const found = await work.reads.query<{ name: string; account: boolean }>({
    name: 'applicant of a mediation',
    text: 'select name, phone is not null or openid is not null as account from person where id = $1',
    values: [matter.reporterId],
  })
  const id = newId()
  const applicant = { id: newId(), personId: matter.reporterId, name: found.rows[0]?.name ?? '', phone: '', address: '', account: found.rows[0]?.account ?? false }
  const told = { id, number, matterId: matter.id, matterNumber: matter.number, title: publicTitle(matter, '调解'), applicant, days: await tierDays(work.reads, work.estateId) }
  return work.carryOut('mediation', id, openMediation(told, work.actor, work.now))
}
