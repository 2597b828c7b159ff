import { v7 as newId } from 'uuid'
import type { Decision, Refusal } from '../../../domain/decision'
import type { BoxEvent } from '../../../domain/vote/ballot/boxEvents'
import { grantHelp, undoHelp } from '../../../domain/vote/ballot/grantHelp'
import { confirmGrant, endGrant, grantProxy, type GrantProxy } from '../../../domain/vote/ballot/grantProxy'
import { nameVoter } from '../../../domain/vote/ballot/nameVoter'
import type { Deps } from '../../deps'
import { handle, type Command } from '../../handle'
import { putPhotos } from '../../matter/report'
import type { Work } from '../../work'
import { addEntry } from './entry'
import { onVoice, voiceDone, type OnVoice } from './onVoice'
import { orderSoon } from './orderSoon'
import { notBefore, type StoredVoice } from './voice'

type Needs = Pick<Deps, 'pool' | 'clock'>
type Where = { voteId: string; voiceId: string }

/** Lets a relative cast on the relative's own phone, known by its number. */
export function help({ pool }: Needs, command: Command, { voteId, voiceId }: Where, told: { phone: string; name: string; expiresAt: string }) {
  return handle(pool, command, async (work) => {
    const personId = await personByPhone(work, told.phone, told.name)
    const grantId = newId()
    const { vote, box } = await onVoice(pool, work, voteId, voiceId)
    const asked = { grantId, personId, name: told.name, expiresAt: Date.parse(told.expiresAt) }
    const voice = await work.carryOut('voice', voiceId, grantHelp(asked, vote, box, work.actor, work.now))
    return { ...voiceDone(voice), grantId }
  })
}

/** Takes the help back, and with it the ballot that was cast by it. */
export async function takeBackHelp(deps: Needs, command: Command, { voteId, voiceId }: Where, grantId: string) {
  const { pool } = deps
  const answer = await handle(pool, command, async (work) => {
    const on = await onVoice(pool, work, voteId, voiceId)
    const decision = undoHelp({ grantId }, on.vote, on.box, work.actor, notBefore(work.now, on.box))
    const after = await work.carryOut('voice', voiceId, decision)
    const strike = decision.ok && decision.events.find((event) => event.type === 'BallotStruck')
    if (strike) addEntry(work, on.voice, after, { kind: 'strike', no: strike.no, reason: strike.reason, at: new Date(strike.at).toISOString() })
    return voiceDone(after)
  })
  orderSoon(deps, command.estateId, voteId)
  return answer
}

export interface ProxyTold {
  readonly kind: GrantProxy['kind']
  readonly phone: string
  readonly name: string
  readonly forOwnerId?: string
  readonly photoIds: readonly string[]
}

/** Enters a proxy's letter, or the papers of a guardian or a representative, with their photos. */
export function proxy({ pool }: Needs, command: Command, { voteId, voiceId }: Where, told: ProxyTold) {
  return handle(pool, command, async (work) => {
    const personId = await personByPhone(work, told.phone, told.name)
    await putPhotos(work, voiceId, told.photoIds, 'ballotPaper')
    const on = await onVoice(pool, work, voteId, voiceId)
    const grantId = newId()
    const held = await heldBy(work, voteId, voiceId, personId)
    const forOwnerId = told.forOwnerId ?? forWhom(on, work.actor.personId)
    const asked = { ...told, grantId, personId, held, ...(forOwnerId === undefined ? {} : { forOwnerId }) }
    const voice = await work.carryOut('voice', voiceId, grantProxy(asked, on.vote, on.box, work.actor, work.now))
    return { ...voiceDone(voice), grantId }
  })
}

/** The owner who sends it in; at the desk the only owner, where there is one. */
function forWhom({ box: { ownerIds } }: OnVoice, personId: string): string | undefined {
  return ownerIds.includes(personId) ? personId : ownerIds.length === 1 ? ownerIds[0] : undefined
}

/** How many other voices that person holds by letter; two letters for one person are entered one after the other, so that the cap holds. */
async function heldBy(work: Work, voteId: string, voiceId: string, personId: string): Promise<number> {
  await work.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`proxies ${voteId} ${personId}`])
  const { rows } = await work.client.query(
    `select state from vote_voice where estate_id = $1 and vote_id = $2 and grantee_ids <> '{}' and grantee_ids @> array[$3::uuid] and id <> $4`,
    [work.estateId, voteId, personId, voiceId],
  )
  const holds = ({ box }: StoredVoice) => box.grants.some((grant) => grant.kind === 'proxy' && grant.personId === personId && grant.endedAt === undefined)
  return rows.filter(({ state }) => holds(state)).length
}

type Rule = (on: OnVoice, work: Work) => Decision<BoxEvent, Refusal>

/** A command on a voice that changes its grants and nothing of the log. */
const onGrants = (pool: Needs['pool'], command: Command, { voteId, voiceId }: Where, rule: Rule) =>
  handle(pool, command, async (work) => {
    const on = await onVoice(pool, work, voteId, voiceId)
    return voiceDone(await work.carryOut('voice', voiceId, rule(on, work)))
  })

export const secondGrant = ({ pool }: Needs, command: Command, where: Where, grantId: string) =>
  onGrants(pool, command, where, ({ vote, box }, work) => confirmGrant({ grantId }, vote, box, work.actor, work.now))

export const stopGrant = ({ pool }: Needs, command: Command, where: Where, told: { grantId: string; reason: string }) =>
  onGrants(pool, command, where, ({ vote, box }, work) => endGrant(told, vote, box, work.actor, work.now))

export const chooseVoter = ({ pool }: Needs, command: Command, where: Where, ownerId: string) =>
  onGrants(pool, command, where, ({ vote, box }, work) => nameVoter({ ownerId }, vote, box, work.actor, work.now))

/** The person of a phone number: known, or written down so that they are known once they log in with it. */
async function personByPhone(work: Work, phone: string, name: string): Promise<string> {
  const known = await work.client.query('select id from person where phone = $1 and erased_at is null', [phone])
  if (known.rows[0]) return known.rows[0].id
  const id = newId()
  await work.client.query('insert into person (id, name, phone) values ($1, $2, $3)', [id, name.trim().slice(0, 40), phone])
  return id
}
