import type { LocalDate } from '../../domain/calendar'
import type { Amount } from '../../domain/vote/amount'
import { closeVote } from '../../domain/vote/closeVote'
import { correctRoll } from '../../domain/vote/correctRoll'
import { extendVote } from '../../domain/vote/extendVote'
import { openVote } from '../../domain/vote/openVote'
import { publishCount } from '../../domain/vote/publishCount'
import { publishRoll } from '../../domain/vote/publishRoll'
import type { AreaSource } from '../../domain/vote/roll/roll'
import type { Vote } from '../../domain/vote/vote'
import type { Client } from '../db/pool'
import type { Work } from '../work'
import { countLog } from './ballot/count'
import { makeVoteKeys } from './ballot/keys'
import { turnoutNow } from './ballot/turnout'
import { makeRoll, readRoll, writeRoll } from './rollStore'

/** Hangs the roll: made of the estate's records as they stand at this moment. */
export async function hangRoll(work: Work, id: string): Promise<Vote> {
  const vote = await work.load('vote', id)
  const { roll, faults } = await makeRoll(work.client, work.estateId, vote)
  const after = await work.decide('vote', id, (one, actor, now) => publishRoll({ totals: roll.totals, faults }, one, actor, now))
  await writeRoll(work.client, work.estateId, after, roll, work.now)
  return after
}

export interface RollCorrection {
  readonly no?: number
  readonly reason: string
  readonly objectionId?: string
  readonly areas: readonly { unitId: string; areaCm2: number; areaSource: AreaSource }[]
}

/** Puts the estate's records right and makes the roll anew from them; everybody keeps their number. */
export async function putRollRight(work: Work, id: string, { areas, ...told }: RollCorrection): Promise<Vote> {
  const vote = await work.load('vote', id)
  const earlier = await readRoll(work.client, work.estateId, id)
  await putAreas(work.client, work.estateId, areas)
  const { roll, faults } = await makeRoll(work.client, work.estateId, vote, earlier)
  const after = await work.decide('vote', id, (one, actor, now) => correctRoll({ ...told, totals: roll.totals, faults }, one, actor, now))
  await writeRoll(work.client, work.estateId, after, roll, work.now)
  return after
}

const putAreas = (client: Client, estateId: string, areas: RollCorrection['areas']) =>
  client.query(
    `update unit u set area = a."areaCm2", area_source = a."areaSource"
      from jsonb_to_recordset($2::jsonb) as a("unitId" uuid, "areaCm2" bigint, "areaSource" text) where u.estate_id = $1 and u.id = a."unitId"`,
    [estateId, JSON.stringify(areas)],
  )

/** Opens the vote; its keys are made with it. */
export async function open(work: Work, id: string): Promise<Vote> {
  const { secret } = await work.load('vote', id)
  const { sealingKey } = await makeVoteKeys(work.client, work.estateId, id, secret)
  return work.decide('vote', id, (vote, actor, now) => openVote({ ...(sealingKey !== undefined && { publicKey: sealingKey }) }, vote, actor, now))
}

/** Goes on for some days, once, where too few took part. */
export async function extend(work: Work, id: string, told: { closesOn: LocalDate; reason: string }): Promise<Vote> {
  await work.load('vote', id)
  const { turnout } = await turnoutNow(work.client, work.estateId, id)
  return work.decide('vote', id, (vote, actor, now) => extendVote({ ...told, turnout }, vote, actor, now))
}

/** Closes the vote: whoever casts waits for this, and this for whoever is casting. */
export async function closeByOrganisers(work: Work, id: string): Promise<Vote> {
  await work.load('vote', id)
  const figures = await turnoutNow(work.client, work.estateId, id)
  return work.decide('vote', id, (vote, actor, now) => closeVote(figures, vote, actor, now))
}

/** Counts from the log, and hangs what came of it. */
export async function countVote(work: Work, id: string): Promise<Vote> {
  const before = await work.load('vote', id)
  // who may not, or not now, is told so before anything is opened
  const may = publishCount({ tally: NO_TALLY }, before, work.actor, work.now)
  if (!may.ok || may.events.length === 0) return work.carryOut('vote', id, may)
  const tally = await countLog(work.client, work.estateId, before)
  return work.decide('vote', id, (vote, actor, now) => publishCount({ tally }, vote, actor, now))
}

const NOTHING: Amount = { persons: 0, areaCm2: 0 }
const NO_TALLY = { all: NOTHING, tookPart: NOTHING, questions: [] }
