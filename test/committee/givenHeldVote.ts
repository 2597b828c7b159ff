import { DAY } from '../../src/domain/calendar'
import { CONDITIONS } from '../../src/domain/vote/election/candidate'
import { runJobsOnce } from '../../src/server/jobs'
import type { TestServer } from '../given'
import type { Part } from '../givenEstate'

export type Marks = readonly string[]
const VOTERS = ['residentA', 'residentB', 'tenant'] as const
export type Ballots = Readonly<Record<(typeof VOTERS)[number], Marks>>

/** What is done again and again to hold a whole vote through the server's own routes. */
export function givenHeldVote(server: TestServer) {
  const ok = async (part: Part, path: string, body: object = {}) => {
    const answer = await server.as(part).post(path, body)
    expect([path, answer.body.detail, answer.status]).toEqual([path, undefined, 200])
    return answer.body
  }
  const dayFrom = (days: number) => new Date(server.deps.clock() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
  const vote = async (id: string) => (await server.as('secretary').get(`/votes/${id}`)).body

  /** Three owners of the whole estate: A and B of three homes each, C of two. */
  async function threeOwners() {
    const { estateId, unitIds, people } = server.estate
    await server.pool.query('update membership set ended_at = now() where estate_id = $1', [estateId])
    for (const [at, unitId] of unitIds.entries()) {
      const part = VOTERS[Math.floor(at / 3)]!
      const { personId, identityId } = people[part]
      const first = at % 3 === 0
      if (first) await server.pool.query(`update membership set ended_at = null, unit_id = $3, tie = 'owner' where estate_id = $1 and id = $2`, [estateId, identityId, unitId])
      else await server.pool.query(`insert into membership (estate_id, id, unit_id, person_id, tie) values ($1, gen_random_uuid(), $2, $3, 'owner')`, [estateId, unitId, personId])
    }
  }

  async function livesHere(name: string): Promise<string> {
    const { estateId, unitIds } = server.estate
    const personId = crypto.randomUUID()
    await server.pool.query('insert into person (id, name) values ($1, $2)', [personId, name])
    await server.pool.query(`insert into membership (estate_id, id, unit_id, person_id, tie) values ($1, gen_random_uuid(), $2, $3, 'family')`, [estateId, unitIds[0], personId])
    return personId
  }

  /** Puts them forward and finds that they may stand; their ids by name. */
  async function stand(voteId: string, names: readonly string[]): Promise<Map<string, string>> {
    for (const name of names) await ok('secretary', `/votes/${voteId}/nominate`, { name, personId: await livesHere(name), by: 'branch', words: '' })
    const { candidates } = await vote(voteId)
    for (const { id } of candidates) await ok('officer', `/votes/${voteId}/check-candidate`, { candidateId: id, met: CONDITIONS.map((one) => one.id), words: '' })
    return new Map(candidates.map(({ id, name }: { id: string; name: string }) => [name, id]))
  }

  /** From its draft to its final result, every owner voting. */
  async function held(voteId: string, questionId: string, ballots: Ballots) {
    await ok('committee', `/votes/${voteId}/send-to-review`)
    await ok('officer', `/votes/${voteId}/review`, { approved: true, words: '' })
    await ok('secretary', `/votes/${voteId}/notice`, { opensOn: dayFrom(16), closesOn: dayFrom(25) })
    await ok('secretary', `/votes/${voteId}/roll`)
    server.pass(16 * DAY)
    await runJobsOnce(server.deps)
    for (const part of VOTERS) {
      const { rows } = (await server.as(part).get(`/votes/${voteId}/my-ballots`)).body
      await ok(part, `/votes/${voteId}/voices/${rows[0].id}/cast`, { choices: [[questionId, ballots[part]]], ...((await vote(voteId)).secret && { seed: seed() }) })
    }
    server.pass(12 * DAY)
    await runJobsOnce(server.deps)
    server.pass(9 * DAY)
    await runJobsOnce(server.deps)
    const ended = await vote(voteId)
    expect(ended.phase).toBe('final')
    return ended
  }
  return { dayFrom, ok, vote, threeOwners, stand, held }
}

const seed = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')
