import { evolveBox, type BoxEvent } from '../../../domain/vote/ballot/boxEvents'
import type { Concept } from '../../concept'
import { noticesOf } from './notices'
import { phaseOf, type StoredVoice } from './voice'

/** How a voice is stored. Its rows are made with the roll; no event makes one. */
export const voiceConcept: Concept<StoredVoice, BoxEvent> = {
  table: 'vote_voice',
  madeElsewhere: true,
  evolve,
  notices: noticesOf,
  columns: ({ box }) => ({
    grantee_ids: [...new Set(box.grants.filter(({ endedAt }) => endedAt === undefined).map(({ personId }) => personId))],
  }),
}

function evolve(voice: StoredVoice | undefined, event: BoxEvent): StoredVoice {
  if (!voice) throw new Error(`a voice is made with the roll, not by ${event.type}`)
  const { ownerIds: _asked, ...box } = evolveBox({ ...voice.box, ownerIds: [] }, event)
  const next = { ...voice, box }
  return { ...next, phase: phaseOf(next) }
}
