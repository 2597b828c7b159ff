import type { WorksPage, WorksRow } from '../../contract/worksProject'
import type { Actor } from '../../domain/actor'
import { localDateOf, type Instant } from '../../domain/calendar'
import { mayLevyOn } from '../../domain/worksProject/beginWorks'
import { shareOut } from '../../domain/worksProject/shareOut'
import { sumsOf } from '../../domain/worksProject/sums'
import { budgetTotal, type Levy, type WorksProject } from '../../domain/worksProject/worksProject'
import type { Pool, Queryable } from '../db/pool'
import { readPeople, timelineOf, type LoggedEvent } from '../timeline'
import { scopeWords } from '../vote/ballot/keepLog'
import { accountReader, keepsBooks, type AccountReader } from './account'
import { findWorks } from './find'
import { readMine } from './mine'

/** All works of the estate, the newest first; what was given up before anybody was asked comes last. */
export async function listWorks(pool: Pool, estateId: string, viewer: Actor | undefined): Promise<{ rows: WorksRow[]; keeps: boolean }> {
  const { rows } = await pool.query<{ state: WorksProject }>(`select state from works_project where estate_id = $1 order by phase = 'dropped', number desc limit 200`, [estateId])
  return {
    keeps: keepsBooks(viewer),
    rows: await Promise.all(
      rows.map(async ({ state }) => {
        const { levied, collected, cost, left } = sumsOf(state.balances)
        return { id: state.id, number: state.number, title: state.title, phase: state.phase, scopeName: await scopeWords(pool, estateId, state.scope), budget: budgetTotal(state), levied, collected, cost, left }
      }),
    ),
  }
}

/** One project as this reader may see it: sums and lines for all of the estate, one's own share whole, the work on it for those who keep it. */
export async function readWorksPage(pool: Pool, estateId: string, worksId: string, viewer: Actor, now: Instant): Promise<WorksPage> {
  const works = await findWorks(pool, estateId, worksId)
  const [scopeName, reader, events, openLines] = await Promise.all([
    scopeWords(pool, estateId, works.scope),
    accountReader(pool, estateId, works, viewer),
    stepsOf(pool, estateId, worksId),
    countOpen(pool, estateId, worksId),
  ])
  const keeps = keepsBooks(viewer)
  const people = await readPeople(pool, estateId, [...new Set([...events.map(({ personId }) => personId), ...works.payments.map(({ askedBy }) => askedBy)])])
  const { id, number, phase, title, text, basis, itemId, budget, offers, contract, stages, levy, warranties } = works
  return {
    id,
    number,
    phase,
    title,
    text,
    basis,
    ...(itemId && { itemId }),
    scopeName,
    mayLevy: mayLevyOn(basis),
    budget: [...budget],
    budgetTotal: budgetTotal(works),
    offers: [...offers],
    ...(contract && { contract: { ...contract, photoIds: [...contract.photoIds] } }),
    stages: stages.map((stage) => ({ ...stage, reports: stage.reports.map((report) => ({ ...report, photoIds: [...report.photoIds] })) })),
    ...(levy && { levy: levyShown(levy) }),
    sums: sumsOf(works.balances),
    warranties: warranties.map((one) => ({ ...one, past: localDateOf(now) > one.until })),
    mine: await readMine(pool, estateId, works, viewer, reader),
    keeps,
    payments: keeps ? paymentsShown(works, viewer, reader, people) : [],
    openLines: keeps ? openLines : 0,
    timeline: timelineOf(events, { viewerId: viewer.personId, seesNames: keeps, people }),
  }
}

const levyShown = ({ amount, by, shares, instalments }: Levy) => {
  const parts = shareOut(amount, instalments.map(({ percent }) => percent))
  return { amount, by, units: shares.length, instalments: instalments.map((one, at) => ({ ...one, amount: parts[at] as number })) }
}

const paymentsShown = (works: WorksProject, viewer: Actor, { units }: AccountReader, people: ReadonlyMap<string, { name: string; title?: string }>): WorksPage['payments'] =>
  works.payments.map(({ askedBy, askedAt: _askedAt, stageId, unitId, voucherIds, ...one }) => {
    const stage = works.stages.find(({ id }) => id === stageId)?.name
    const where = unitId === undefined ? undefined : units.get(unitId)?.address
    const asker = people.get(askedBy)
    return { ...one, voucherIds: [...voucherIds], ...(stage && { stage }), ...(where && { where }), askedBy: asker?.title ?? asker?.name ?? '', mine: askedBy === viewer.personId }
  })

/** What was done, without the receipts and the like, of which there are thousands. */
async function stepsOf(db: Queryable, estateId: string, worksId: string): Promise<LoggedEvent[]> {
  const { rows } = await db.query({
    name: 'steps of works',
    text: `select seq, stream_id as "streamId", kind, data, person_id as "personId", role from event
      where estate_id = $1 and stream_id = $2 and type not in ('EntryPosted', 'PaymentAsked', 'PaymentRefused', 'InstalmentReminded', 'WarrantyReminded') order by seq`,
    values: [estateId, worksId],
  })
  return rows
}

async function countOpen(db: Queryable, estateId: string, worksId: string): Promise<number> {
  const { rows } = await db.query(`select count(*)::int as open from bank_line where estate_id = $1 and works_id = $2 and state = 'open'`, [estateId, worksId])
  return rows[0].open
}
