import { randomBytes, randomUUID } from 'node:crypto'
import { hashOf } from '../../src/server/session/find'
import type { VotingDays } from './givenVotingDays'

export interface Voter {
  readonly voiceId: string
  readonly areaCm2: number
  readonly token: string
}

/** One owner of each voice of a roll, logged in: a whole estate of phones that nobody draws. */
export function electorate(days: VotingDays, voteId: string): Promise<Voter[]> {
  return days.outside(async (pool) => {
    const { rows } = await pool.query(
      `select v.id, v.estate_id, v.area_cm2, m.id as membership, m.person_id from vote_voice v
        cross join lateral (select id, person_id from membership where estate_id = v.estate_id and unit_id = v.unit_ids[1] and tie = 'owner' and ended_at is null order by id limit 1) m
        where v.vote_id = $1 and not coalesce((v.holder->>'developer')::bool, false) order by v.number`,
      [voteId],
    )
    const voters = rows.map((row) => ({ ...row, token: randomBytes(32).toString('base64url') }))
    for (const { estate_id, membership, person_id, token } of voters) {
      await pool.query(`insert into session (id, token_hash, person_id, acting_id, acting_estate, expires_at) values ($1, $2, $3, $4, $5, now() + interval '90 days')`, [randomUUID(), hashOf(token), person_id, membership, estate_id])
    }
    return voters.map(({ id, area_cm2, token }): Voter => ({ voiceId: id, areaCm2: area_cm2, token }))
  })
}

/** Two halves of one number and one area, and who is left over. */
export function halves(voters: readonly Voter[]): { one: Voter[]; other: Voter[]; rest: Voter[] } {
  const alike = new Map<number, Voter[]>()
  for (const voter of voters) alike.set(voter.areaCm2, [...(alike.get(voter.areaCm2) ?? []), voter])
  const split = { one: [] as Voter[], other: [] as Voter[], rest: [] as Voter[] }
  for (const same of alike.values()) {
    const even = same.length - (same.length % 2)
    same.forEach((voter, at) => (at >= even ? split.rest : at % 2 ? split.other : split.one).push(voter))
  }
  return split
}

/** Casts what each is told to mark. */
export async function castAll(at: string, voteId: string, ballots: readonly (readonly [Voter, readonly string[]])[], questionId: string): Promise<void> {
  for (const [{ voiceId, token }, marks] of ballots) {
    const answer = await fetch(`${at}/votes/${voteId}/voices/${voiceId}/cast`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ choices: [[questionId, marks]] }),
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  }
}
