import type { Actor } from '../../../domain/actor'
import type { WaitingGrantShown, WaitingPaperShown } from '../../../contract/ballot'
import type { Pool } from '../../db/pool'
import { readPeople } from '../../timeline'
import { readForDesk } from './out'
import type { StoredVoice } from './voice'

/** What waits for the second of two people; never what the first one entered. */
export async function listDesk(pool: Pool, estateId: string, voteId: string, actor: Actor) {
  await readForDesk(pool, estateId, voteId, actor)
  const { rows } = await pool.query<{ id: string; label: string; state: StoredVoice }>(
    `select id, label, state from vote_voice v where estate_id = $1 and vote_id = $2 and (grantee_ids <> '{}'
      or id in (select voice_id from vote_paper p where p.estate_id = $1 and p.vote_id = $2)) order by number`,
    [estateId, voteId],
  )
  const waiting = rows.map((row) => ({ row, papers: row.state.box.papers, grants: row.state.box.grants.filter((grant) => !grant.confirmed && grant.endedAt === undefined) }))
  const people = await readPeople(pool, estateId, waiting.flatMap(({ papers, grants }) => [...papers, ...grants].map(({ enteredBy }) => enteredBy)))
  const nameOf = (id: string) => people.get(id)?.title ?? people.get(id)?.name ?? ''
  const papers = waiting.flatMap(({ row, papers: own }) =>
    own.map((paper): WaitingPaperShown => ({
      paperId: paper.id,
      voiceId: row.id,
      no: row.state.number,
      label: row.label,
      channel: paper.channel,
      invalid: paper.kind === 'invalid',
      photoIds: [...paper.photoIds],
      receivedAt: new Date(paper.receivedAt).toISOString(),
      enteredBy: nameOf(paper.enteredBy),
      mine: paper.enteredBy === actor.personId,
    })),
  )
  const grants = waiting.flatMap(({ row, grants: own }) =>
    own.map((grant): WaitingGrantShown => ({
      grantId: grant.id,
      voiceId: row.id,
      no: row.state.number,
      label: row.label,
      kind: grant.kind,
      name: grant.name,
      photoIds: [...grant.photoIds],
      enteredBy: nameOf(grant.enteredBy),
      at: new Date(grant.at).toISOString(),
      mine: grant.enteredBy === actor.personId,
    })),
  )
  return { papers, grants }
}
