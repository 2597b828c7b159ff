import type { FastifyInstance } from 'fastify'
import QRCode from 'qrcode'
import * as contract from '../../../contract/poster'
import { posterSchemas as s } from '../../../contract/poster.schema'
import type { Actor } from '../../../domain/actor'
import { hungPosters, type PosterKind } from '../../../domain/vote/posters'
import type { Deps } from '../../deps'
import { mount } from '../../mount'
import { estateName } from '../../estate/estateName'
import { refused } from '../../refused'
import type { Poster } from '../../word/poster'
import { sendWord } from '../../word/sendWord'
import { scopeWords } from '../ballot/keepLog'
import { findVote } from '../read'
import { readRoll } from '../rollStore'
import { compose } from './compose'

/** The sheets of a vote that hang on the wall, to be printed by the browser or as a Word file. */
export function posterRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, contract.readPoster, s.readPoster, async ({ estateId, params, viewer }) => {
    const poster = await posterOf(deps, estateId, params, viewer)
    return { ...poster, blocks: [...poster.blocks] as never, qr: await QRCode.toString(poster.link, { type: 'svg', margin: 0 }) }
  })
  mount(app, deps, contract.downloadPoster, s.downloadPoster, async ({ estateId, params, viewer, reply }) =>
    sendWord(reply, await posterOf(deps, estateId, params, viewer)),
  )
}

async function posterOf({ pool, publicUrl }: Pick<Deps, 'pool' | 'publicUrl'>, estateId: string, params: Record<string, string>, viewer: Actor | undefined): Promise<Poster> {
  const voteId = params['voteId'] as string
  const kind = params['kind'] as PosterKind
  const { state: vote } = await findVote(pool, estateId, voteId, viewer)
  if (!hungPosters(vote).includes(kind)) throw refused({ code: 'NOT_HUNG_YET' })
  const [scopeName, estate, roll] = await Promise.all([
    scopeWords(pool, estateId, vote.scope),
    estateName(pool, estateId),
    kind === 'roll' ? readRoll(pool, estateId, voteId) : undefined,
  ])
  return compose(kind, { vote, scopeName, estateName: estate, voices: roll?.voices ?? [], link: `${publicUrl}/#/vote/detail/index?id=${voteId}` })
}
