import { hasRole, type Actor } from '../../domain/actor'
import { CHAIR } from '../../domain/meeting/reasons'
import type { Pool } from '../db/pool'
import { OPEN_PHASES, type Mediation } from '../../domain/mediation/mediation'
import { reads, readsPhoto, standingOf } from '../../domain/mediation/whoReads'
import { seesAll } from '../matter/list'
import { maySee } from '../matter/read'
import { seesMatterAtStudio } from '../deputyStudio/seesMatter'
import type { Vote } from '../../domain/vote/vote'
import { isCollector } from '../../domain/vote/reasons'
import { SIGNED_SHEET } from '../meeting/signingRoutes'
import { seesDrafts } from '../vote/list'
import { keepsBooks } from '../worksProject/account'
import type { Photo } from './openPhoto'

/** A photo is as open as what it belongs to; a loose one is its taker's alone. What the check found risky is for handlers. */
export async function mayOpenPhoto(pool: Pool, photo: Photo, viewer: Actor | undefined): Promise<boolean> {
  // what a party gives is for those who may read that paper, whoever pressed the button and whatever they see of all others
  if (photo.subjectKind === 'mediation') return viewer !== undefined && ofTheirs(pool, photo, viewer)
  if (viewer?.personId === photo.byPerson) return true
  // how a home voted is no business of whoever sees all other photos
  if (photo.subjectKind === 'ballotPaper') return viewer !== undefined && atItsDesk(pool, photo, viewer)
  // what an owner objects with is for those who answer it
  if (photo.subjectKind === 'vote') return seesDrafts(viewer)
  // who paid, was refunded or let off is between the home and those who keep the books
  if (photo.subjectKind === 'worksPrivate') return keepsBooks(viewer) || (viewer !== undefined && ofTheirHome(pool, photo, viewer))
  // somebody's own hand under the minutes
  if (photo.subjectKind === SIGNED_SHEET) return hasRole(viewer, CHAIR)
  if (seesAll(viewer)) return true
  if (photo.state === 'loose' || photo.checkState === 'risky') return false
  switch (photo.subjectKind) {
    case 'matter':
      return (await someMatter(pool, photo.estateId, 'm.id = $2', photo.subjectId, viewer)) || (viewer !== undefined && mediatesIt(pool, photo, viewer))
    case 'ticket':
      if (viewer?.role === 'worker') return true
      return someMatter(pool, photo.estateId, ONCE_ON_TICKET, photo.subjectId, viewer)
    // the round table is open to all, guests too: so is what hangs on it
    case 'agendaItem':
      return true
    // a paper that was taken away again is not open any more
    case 'meeting':
      return liesBefore(pool, photo)
    // the owners' money: whoever belongs to the estate opens its vouchers
    case 'worksProject':
      return viewer !== undefined
    default:
      return false
  }
}

async function atItsDesk(pool: Pool, photo: Photo, viewer: Actor): Promise<boolean> {
  const found = await pool.query<{ state: Vote }>(
    'select v.state from vote_voice w join vote v on v.estate_id = w.estate_id and v.id = w.vote_id where w.estate_id = $1 and w.id = $2',
    [photo.estateId, photo.subjectId],
  )
  return found.rows.some(({ state }) => isCollector(state, viewer))
}

async function liesBefore(pool: Pool, photo: Photo): Promise<boolean> {
  const found = await pool.query(
    `select from meeting g, jsonb_each(g.state->'papers') p where g.estate_id = $1 and g.id = $2 and p.value->'photoIds' ? $3 limit 1`,
    [photo.estateId, photo.subjectId, photo.id],
  )
  return found.rows.length > 0
}

/** A voucher of an entry that stands for one of the viewer's own homes. */
async function ofTheirHome(pool: Pool, photo: Photo, viewer: Actor): Promise<boolean> {
  const found = await pool.query(
    `select from event where estate_id = $1 and stream_id = $2 and kind = 'worksProject' and data ? 'entry'
      and data #> '{entry,voucherIds}' ? $3 and data #>> '{entry,unitId}' = any($4::text[]) limit 1`,
    [photo.estateId, photo.subjectId, photo.id, viewer.unitIds],
  )
  return found.rows.length > 0
}

async function ofTheirs(pool: Pool, photo: Photo, viewer: Actor): Promise<boolean> {
  const found = await pool.query<{ state: Mediation }>('select state from mediation where estate_id = $1 and id = $2', [photo.estateId, photo.subjectId])
  return found.rows.some(({ state }) => readsPhoto(state, photo.id, viewer))
}

/** What was told once is read by those who mediate it, for as long as they do: nobody is asked for it again. */
async function mediatesIt(pool: Pool, photo: Photo, viewer: Actor): Promise<boolean> {
  const found = await pool.query<{ state: Mediation }>('select state from mediation where estate_id = $1 and matter_id = $2 and phase = any($3)', [photo.estateId, photo.subjectId, OPEN_PHASES])
  return found.rows.some(({ state }) => reads('matter', standingOf(state, viewer)))
}

/** Also one that has gone on to another ticket since: its page still tells what was done here. */
const ONCE_ON_TICKET = `m.id in (select (data->>'matterId')::uuid from event
  where estate_id = $1 and stream_id = $2 and type in ('TicketOpened', 'MatterAttached'))`

async function someMatter(pool: Pool, estateId: string, which: string, id: string | null, viewer: Actor | undefined): Promise<boolean> {
  const found = await pool.query(
    `select m.state, t.worker_id, t.phase as ticket from matter m left join ticket t on m.state->>'mediationId' is null and t.estate_id = m.estate_id and t.id = m.ticket_id
      where m.estate_id = $1 and ${which} order by m.reported_at limit 200`,
    [estateId, id],
  )
  // a worker looks at what is nobody's yet before taking it
  const mayTake = (phase: string | null) => viewer?.role === 'worker' && phase === 'waiting'
  if (found.rows.some(({ state, worker_id, ticket }) => maySee(state, viewer, worker_id) || mayTake(ticket))) return true
  if (viewer?.role !== 'deputy') return false
  const atStudio = await Promise.all(found.rows.map(({ state }) => seesMatterAtStudio(pool, estateId, state.id, viewer)))
  return atStudio.includes(true)
}
