import { createHmac, timingSafeEqual } from 'node:crypto'
import QRCode from 'qrcode'
import type { Actor } from '../../../domain/actor'
import type { PaperPrinted } from '../../../contract/ballot'
import type { Deps } from '../../deps'
import type { Pool } from '../../db/pool'
import { refused } from '../../refused'
import { serverSecret } from '../../session/photoPass'
import { readForDesk } from './out'

export interface PrintAsk {
  readonly buildingId?: string
  readonly no?: number
  readonly cursor: number
  readonly limit: number
}

/** What a numbered paper ballot bears of its voice: its number, its doors and a code that names it to the desk. */
export async function printPapers(deps: Pick<Deps, 'pool' | 'publicUrl'>, estateId: string, voteId: string, actor: Actor, ask: PrintAsk) {
  const { pool, publicUrl } = deps
  const vote = await readForDesk(pool, estateId, voteId, actor)
  const { rows } = await pool.query(
    `select id, number, label, units, area_cm2 from vote_voice where estate_id = $1 and vote_id = $2 and number > $3
      and ($4::uuid is null or building_id = $4) and ($5::bigint is null or number = $5) order by number limit $6`,
    [estateId, voteId, ask.cursor, ask.buildingId ?? null, ask.no ?? null, ask.limit + 1],
  )
  const page = rows.slice(0, ask.limit)
  const printed = page.map(async ({ id, number, label, units, area_cm2 }): Promise<PaperPrinted> => {
    const scene = `b.${vote.number}.${number}.${await checkOf(pool, estateId, vote.number, number)}`
    const link = `${publicUrl}/#/vote/run/paper/index?scene=${scene}`
    const doors = units.map((unit: { label: string; areaCm2: number }) => ({ label: unit.label, areaCm2: unit.areaCm2 }))
    return { voiceId: id, no: number, label, units: doors, areaCm2: area_cm2, scene, link, qr: await QRCode.toString(link, { type: 'svg', margin: 0 }) }
  })
  return { rows: await Promise.all(printed), ...(rows.length > ask.limit && { cursor: String(page.at(-1).number) }) }
}

/** So that no ballot is taken for one that was never printed: its number alone is not enough. */
async function checkOf(pool: Pool, estateId: string, vote: number, no: number): Promise<string> {
  const hash = createHmac('sha256', await serverSecret(pool)).update(`paper ballot ${estateId} ${vote} ${no}`).digest()
  return hash.toString('hex').slice(0, 8).toUpperCase()
}

const SCENE = /^b\.(\d{1,9})\.(\d{1,9})\.([0-9A-F]{8})$/

/** The voice of a ballot that the desk scans. */
export async function openPaper(pool: Pool, estateId: string, scene: string, actor: Actor) {
  const [, vote, no, check] = SCENE.exec(scene) ?? []
  const expected = vote && no ? await checkOf(pool, estateId, Number(vote), Number(no)) : ''
  if (!check || !timingSafeEqual(Buffer.from(check), Buffer.from(expected))) throw refused({ code: 'NO_SUCH_PAPER_CODE' })
  const { rows } = await pool.query(
    `select w.id, w.vote_id, w.number, w.label, w.phase, w.state from vote v join vote_voice w on w.estate_id = v.estate_id and w.vote_id = v.id
      where v.estate_id = $1 and v.number = $2 and w.number = $3`,
    [estateId, Number(vote), Number(no)],
  )
  const row = rows[0]
  if (!row) throw refused({ code: 'NO_SUCH_PAPER_CODE' })
  await readForDesk(pool, estateId, row.vote_id, actor)
  return { voteId: row.vote_id, voiceId: row.id, no: row.number, label: row.label, phase: row.phase, paperWaits: row.state.box.papers.length > 0 }
}
