import { v7 as newId } from 'uuid'
import type { Matter } from '../../domain/matter/matter'
import type { Mediation } from '../../domain/mediation/mediation'
import { openMediation } from '../../domain/mediation/openMediation'
import type { Work } from '../work'
import { tierDays } from './days'

/** Opens a mediation out of a matter, inside the command that hands the matter on: its reporter is the one who asks for it. */
export async function openMediationFor(work: Work, { number, matter }: { number: number; matter: Matter }): Promise<Mediation> {
  const found = await work.reads.query<{ name: string; phone: string | null; address: string | null }>({
    name: 'applicant of a mediation',
    text: `select p.name, p.phone, (select u.address from membership s join unit u on u.estate_id = s.estate_id and u.id = s.unit_id
        where s.estate_id = $1 and s.person_id = p.id and s.ended_at is null order by s.since limit 1) as address
      from person p where p.id = $2`,
    values: [work.estateId, matter.reporterId],
  })
  const person = found.rows[0]
  const id = newId()
  const applicant = { id: newId(), personId: matter.reporterId, name: person?.name ?? '', phone: person?.phone ?? '', address: person?.address ?? '' }
  const told = { id, number, matterId: matter.id, matterNumber: matter.number, title: matter.title, applicant, days: await tierDays(work.reads, work.estateId) }
  return work.carryOut('mediation', id, openMediation(told, work.actor, work.now))
}
