import { randomBytes } from 'node:crypto'
import type { Choice } from '../../../domain/vote/ballot'
import { confirmPaperBallot, rejectPaperBallot } from '../../../domain/vote/ballot/confirmPaperBallot'
import { enterPaperBallot } from '../../../domain/vote/ballot/enterPaperBallot'
import type { Vote } from '../../../domain/vote/vote'
import { fromBase64 } from '../../../verify/file/bytes'
import { unseal } from '../../../verify/secret/seal'
import type { Deps } from '../../deps'
import { handle, type Command } from '../../handle'
import { putPhotos } from '../../matter/report'
import { refused } from '../../refused'
import type { Work } from '../../work'
import { addEntry, ballotBody, checkCode, inOrder, sealChoices, type EntryBody } from './entry'
import { openingPair } from './keys'
import { onVoice, voiceDone, type OnVoice } from './onVoice'
import { orderSoon } from './orderSoon'
import { notBefore } from './voice'

type Needs = Pick<Deps, 'pool' | 'clock'>
type Where = { voteId: string; voiceId: string }

export interface Marks {
  readonly choices: readonly Choice[]
  readonly invalid: boolean
  /** Why no meaning can be read; it is published. */
  readonly reason: string
}

export interface PaperTold extends Marks {
  readonly paperId: string
  readonly channel: 'paper' | 'door'
  readonly receivedAt: string
  readonly photoIds: readonly string[]
}

const newSeed = () => new Uint8Array(randomBytes(32))

/** The first of two enters a paper: what is marked waits beside the log, sealed where the vote is secret. */
export function enterPaper({ pool }: Needs, command: Command, { voteId, voiceId }: Where, told: PaperTold) {
  return handle(pool, command, async (work) => {
    await putPhotos(work, voiceId, told.photoIds, 'ballotPaper')
    const { vote, voice, box } = await onVoice(pool, work, voteId, voiceId)
    const { paperId, channel, choices, invalid, photoIds } = told
    const asked = { paperId, channel, choices, invalid, photoIds, receivedAt: Date.parse(told.receivedAt) }
    const after = await work.carryOut('voice', voiceId, enterPaperBallot(asked, vote, box, work.actor, work.now))
    const twin = await work.client.query('select 1 from vote_paper where estate_id = $1 and id = $2', [work.estateId, paperId])
    if (twin.rows.length > 0) throw refused({ code: 'ANOTHER_PAPER_WAITS' })
    work.add('vote_paper', {
      id: paperId,
      vote_id: voteId,
      voice_id: voiceId,
      choices: invalid || vote.secret ? null : inOrder(vote, choices),
      sealed: invalid || !vote.secret ? null : sealChoices(vote, voice.number, inOrder(vote, choices), newSeed()),
      reason: told.reason.trim(),
      entered_at: new Date(work.now).toISOString(),
    })
    return { ...voiceDone(after), paperId }
  })
}

/** The second enters it again from the paper itself: where both read the same it is in the log, and gone from where it waited. */
export async function confirmPaper(deps: Needs, command: Command, { voteId, voiceId }: Where, paperId: string, marks: Marks) {
  const { pool } = deps
  const answer = await handle(pool, command, async (work) => {
    const kept = await takePaper(work, paperId)
    const on = await onVoice(pool, work, voteId, voiceId)
    const now = notBefore(work.now, on.box)
    const decision = confirmPaperBallot({ paperId }, on.vote, on.box, work.actor, now)
    const after = await work.carryOut('voice', voiceId, decision)
    const [event] = decision.ok ? decision.events : []
    if (!event || !kept) throw refused({ code: 'NO_SUCH_PAPER' })
    if (!(await saysTheSame(work, on, kept, marks))) throw refused({ code: 'PAPER_DIFFERS' })
    const at = new Date(now).toISOString()
    const { channel } = event
    const body: EntryBody = marks.invalid
      ? { kind: 'invalid', no: event.no, channel, by: 'clerk', reason: kept.reason || '无法辨认', at }
      : ballotBody(on.vote, { no: event.no, channel, by: 'clerk', at }, marks.choices, newSeed())
    const entryId = addEntry(work, on.voice, after, body)
    return { ...voiceDone(after), entryId, code: checkCode(body), at, channel }
  })
  orderSoon(deps, command.estateId, voteId)
  return answer
}

/** It was entered wrongly, or the voice's ballot came in another way: it may be entered anew. */
export function rejectPaper({ pool }: Needs, command: Command, { voteId, voiceId }: Where, told: { paperId: string; reason: string }) {
  return handle(pool, command, async (work) => {
    await takePaper(work, told.paperId)
    const { vote, box } = await onVoice(pool, work, voteId, voiceId)
    return voiceDone(await work.carryOut('voice', voiceId, rejectPaperBallot(told, vote, box, work.actor, work.now)))
  })
}

interface KeptPaper {
  readonly choices: readonly Choice[] | null
  readonly sealed: string | null
  readonly reason: string
}

async function takePaper(work: Work, paperId: string): Promise<KeptPaper | undefined> {
  const { rows } = await work.client.query('delete from vote_paper where estate_id = $1 and id = $2 returning choices, sealed, reason', [work.estateId, paperId])
  return rows[0]
}

async function saysTheSame(work: Work, { vote, voice }: OnVoice, kept: KeptPaper, { choices, invalid }: Marks): Promise<boolean> {
  if (invalid) return kept.choices === null && kept.sealed === null
  const first = kept.sealed === null ? kept.choices : await opened(work, vote, voice.number, kept.sealed)
  return first !== null && JSON.stringify(inOrder(vote, first)) === JSON.stringify(inOrder(vote, choices))
}

/** In memory, for this comparison. */
async function opened(work: Work, vote: Vote, no: number, sealed: string): Promise<readonly Choice[] | null> {
  const pair = await openingPair(work.client, work.estateId, vote.id)
  const found = pair && unseal(fromBase64(sealed) ?? new Uint8Array(), pair, { voteId: vote.id, no, questions: vote.questions })
  return found?.choices ?? null
}
