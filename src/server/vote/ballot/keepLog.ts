import { estateName } from '../../estate/estateName'
import type { VoteEvent, VoteOpened } from '../../../domain/vote/events'
import type { Scope } from '../../../domain/vote/roll/roll'
import type { Vote } from '../../../domain/vote/vote'
import type { FileVote } from '../../../verify/file/format'
import { openEntry } from '../../../verify/file/write'
import { EMPTY } from '../../../verify/tree/append'
import type { Client, Queryable } from '../../db/pool'
import type { Work } from '../../work'
import { destroyOpeningKey, makeVoteKeys } from './keys'
import { addLast, orderOn, publishHead } from './order'
import { rollLines } from './roll'

const iso = (at: number) => new Date(at).toISOString()

/**
 * What a step of the vote does to its log, in the same transaction: the opening begins it and binds questions, rules and
 * roll to it, an extension stands in it, the close seals it with a signed head. Once the result is out, or the vote is
 * void, the key that opens secret ballots is destroyed. Called by the vote's `react`.
 */
export async function keepLog(event: VoteEvent, vote: Vote, work: Work): Promise<void> {
  const { estateId, now } = work
  switch (event.type) {
    case 'VoteOpened':
      return openLog(work.client, estateId, vote, event)
    case 'VoteExtended':
      if (vote.closesAt === undefined) return
      return orderOn(work.client, estateId, vote.id, {
        now,
        head: 'always',
        closing: { kind: 'extend', closesAt: iso(vote.closesAt), reason: event.reason, at: iso(event.at) },
      })
    case 'VoteClosed':
      return orderOn(work.client, estateId, vote.id, { now, head: 'always', closing: { kind: 'close', at: iso(event.at) } })
    case 'ResultPublished':
    case 'VoteVoided':
      return destroyOpeningKey(work.client, estateId, vote.id)
    default:
      return undefined
  }
}

async function openLog(client: Client, estateId: string, vote: Vote, { at, closesAt }: VoteOpened): Promise<void> {
  const header = await headerOf(client, estateId, vote, closesAt)
  const lines = []
  for await (const line of rollLines(client, estateId, vote.id)) lines.push(line)
  const { seq: _first, ...body } = openEntry(header, lines, iso(at))
  await client.query(
    `insert into vote_tree (estate_id, vote_id, header) values ($1, $2, $3) on conflict (estate_id, vote_id) do update set header = excluded.header`,
    [estateId, vote.id, JSON.stringify(header)],
  )
  const frontier = await addLast(client, estateId, vote.id, EMPTY, body)
  await publishHead(client, estateId, vote.id, frontier, at)
}

async function headerOf(client: Client, estateId: string, vote: Vote, closesAt: number): Promise<FileVote> {
  const { signingKey, sealingKey } = await makeVoteKeys(client, estateId, vote.id, vote.secret)
  if (vote.secret && sealingKey !== vote.publicKey) throw new Error(`vote ${vote.id} was opened with another key than its own`)
  const { quorum, ordinary, weighty, silence, changes, channels } = vote.rules
  return {
    id: vote.id,
    number: vote.number,
    estate: await estateName(client, estateId),
    title: vote.title,
    text: vote.text,
    scope: await scopeWords(client, estateId, vote.scope),
    secret: vote.secret,
    questions: vote.questions,
    rules: { quorum, ordinary, weighty, silence, changes, channels },
    opensAt: iso(Math.min(vote.opensAt ?? vote.openedAt ?? 0, vote.openedAt ?? Infinity)),
    closesAt: iso(closesAt),
    signingKey,
    ...(sealingKey === undefined ? {} : { sealingKey }),
  }
}

/** Whose vote it is, in words: 全小区, 3号楼, 3号楼1单元. */
export async function scopeWords(db: Queryable, estateId: string, scope: Scope): Promise<string> {
  if (scope.kind === 'estate') return '全小区'
  const found =
    scope.kind === 'building'
      ? await db.query('select name from building where estate_id = $1 and id = $2', [estateId, scope.buildingId])
      : await db.query(
          'select b.name || e.name as name from entrance e join building b on b.estate_id = e.estate_id and b.id = e.building_id where e.estate_id = $1 and e.id = $2',
          [estateId, scope.entranceId],
        )
  return found.rows[0]?.name ?? '全小区'
}
