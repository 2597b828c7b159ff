import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/ballot'
import { ballotSchemas as s } from '../../../contract/ballot.schema'
import type { Actor } from '../../../domain/actor'
import type { Asker } from '../../ask'
import type { Deps } from '../../deps'
import { mount, type Ask } from '../../mount'
import { refused } from '../../refused'
import { cast } from './cast'
import { deskRoutes } from './deskRoutes'
import { publishedFile } from './file'
import { chooseVoter, help, proxy, secondGrant, stopGrant, takeBackHelp } from './grants'
import { readVoiceLog } from './log'
import { myVoices } from './mine'
import { readHeads } from './proofs'
import { readConsistency, readReceipt } from './receipts'
import { readVote } from './readVote'
import { readPublicKeys } from './keys'
import { readTurnout } from './turnout'

/** A helper need not belong to the estate: whoever is logged in may hold a grant, and the rule asks for it. */
export function personOf({ session, viewer }: Asker): Actor {
  if (viewer) return viewer
  if (!session) throw refused({ code: 'LOGIN_NEEDED' })
  return { personId: session.personId, role: 'resident', unitIds: [] }
}

type Asked = Pick<Ask<never>, 'session' | 'viewer' | 'now' | 'estateId' | 'params' | 'keyed'>

/** The frame of a command of whoever is logged in. */
const commandOf = (ask: Asked) => ({ estateId: ask.estateId, actor: personOf(ask), now: ask.now, key: ask.keyed })
const whereOf = ({ params }: Asked) => ({ voteId: params['voteId'] as string, voiceId: params['voiceId'] as string })

/** Everything that is asked of ballots, but for what the desk does (deskRoutes). */
export function ballotRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.readTurnout, s.readTurnout, ({ estateId, params }) => readTurnout(pool, estateId, params['voteId'] as string))
  mount(app, deps, contract.listHeads, s.listHeads, async ({ estateId, params }) => {
    const vote = await readVote(pool, estateId, params['voteId'] as string)
    const rows = await readHeads(pool, estateId, vote.id)
    return { signingKey: rows.length > 0 ? (await readPublicKeys(pool, estateId, vote.id)).signingKey : '', rows }
  })
  mount(app, deps, contract.proveConsistency, s.proveConsistency, ({ estateId, params, query }) =>
    readConsistency(pool, estateId, params['voteId'] as string, query.from, query.to),
  )
  mount(app, deps, contract.readVoteFile, s.readVoteFile, async ({ estateId, params, viewer, reply }) => {
    const lines = await publishedFile(pool, estateId, params['voteId'] as string, viewer)
    reply.type('application/x-ndjson; charset=utf-8').header('content-disposition', 'attachment; filename="vote.ndjson"')
    return reply.send(Readable.from(lines)) as never
  })
  mount(app, deps, contract.myBallots, s.myBallots, async (ask) => ({
    rows: await myVoices(pool, ask.estateId, ask.params['voteId'] as string, personOf(ask), ask.now),
  }))
  mount(app, deps, contract.castBallot, s.castBallot, (ask) => {
    const { voteId, voiceId } = whereOf(ask)
    return cast(deps, commandOf(ask), voteId, voiceId, ask.body)
  })
  mount(app, deps, contract.readReceipt, s.readReceipt, (ask) =>
    readReceipt(pool, ask.estateId, ask.params['voteId'] as string, ask.params['entryId'] as string, personOf(ask).personId),
  )
  mount(app, deps, contract.readVoiceLog, s.readVoiceLog, async (ask) => {
    const { voteId, voiceId } = whereOf(ask)
    return { rows: await readVoiceLog(pool, ask.estateId, voteId, voiceId, personOf(ask)) }
  })
  mount(app, deps, contract.nameVoter, s.nameVoter, (ask) => chooseVoter(deps, commandOf(ask), whereOf(ask), ask.body.ownerId))
  mount(app, deps, contract.grantHelp, s.grantHelp, (ask) => help(deps, commandOf(ask), whereOf(ask), ask.body))
  mount(app, deps, contract.undoHelp, s.undoHelp, (ask) => takeBackHelp(deps, commandOf(ask), whereOf(ask), ask.params['grantId'] as string))
  mount(app, deps, contract.grantProxy, s.grantProxy, (ask) => proxy(deps, commandOf(ask), whereOf(ask), ask.body))
  mount(app, deps, contract.confirmGrant, s.confirmGrant, (ask) => secondGrant(deps, commandOf(ask), whereOf(ask), ask.params['grantId'] as string))
  mount(app, deps, contract.endGrant, s.endGrant, (ask) =>
    stopGrant(deps, commandOf(ask), whereOf(ask), { grantId: ask.params['grantId'] as string, reason: ask.body.reason }),
  )
  deskRoutes(app, deps)
}
