import type { Actor } from '../../../domain/actor'
import { isCollector } from '../../../domain/vote/reasons'
import type { Pool } from '../../db/pool'
import { refused } from '../../refused'
import { readEvents, readPeople, timelineOf } from '../../timeline'
import type { TimelineEntry } from '../../timelineEntry'
import { readOwners } from './owners'
import { readVote } from './readVote'

/** A voice's history, for its owners of now, for whoever was granted it, and for those who run the vote. */
export async function readVoiceLog(pool: Pool, estateId: string, voteId: string, voiceId: string, actor: Actor): Promise<TimelineEntry[]> {
  const vote = await readVote(pool, estateId, voteId)
  const { rows } = await pool.query('select grantee_ids from vote_voice where estate_id = $1 and id = $2 and vote_id = $3', [estateId, voiceId, voteId])
  const owners = (await readOwners(pool, estateId, [voiceId])).get(voiceId) ?? []
  const may = isCollector(vote, actor) || owners.includes(actor.personId) || rows[0]?.grantee_ids.includes(actor.personId)
  if (rows.length === 0 || !may) throw refused({ code: 'NOT_FOUND', kind: 'voice' })
  const events = await readEvents(pool, estateId, [voiceId])
  const people = await readPeople(pool, estateId, events.map(({ personId }) => personId))
  return timelineOf(events, { viewerId: actor.personId, seesNames: true, people })
}
