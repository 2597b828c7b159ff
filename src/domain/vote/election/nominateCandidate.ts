import type { Actor, Role } from '../../actor'
import type { Instant } from '../../calendar'
import { decideBy, type Decision } from '../../decision'
import type { CandidateNominated } from '../events'
import { DETAIL_MOST, lengthReasons, OPTION_MOST, OPTIONS_MOST, phaseReasons, roleReasons, wordsReasons } from '../reasons'
import type { NotYours, VoteWrongPhase, WordsMissing, WordsTooLong } from '../reasons'
import type { Vote } from '../vote'
import type { Nominator } from './candidate'
import { supportersNeeded } from './nomination'

export interface NominateCandidate {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly words: string
  readonly by: Nominator
  /** Owners who signed for it, where owners nominate. */
  readonly supporters?: number
  /** All the owners, in persons in law, of which they are a part. */
  readonly owners: number
}

export type NominateCandidateRefusal =
  | NotYours
  | VoteWrongPhase
  | WordsMissing
  | WordsTooLong
  | { code: 'NO_ELECTION' }
  | { code: 'ONLY_ONESELF' }
  | { code: 'NOMINATED_ALREADY'; name: string }
  | { code: 'TOO_FEW_SUPPORTERS'; supporters: number; needed: number; article: string }
  | { code: 'TOO_MANY_CANDIDATES'; most: number }

/** Owners enter owners' nominations through the organisers, who have seen the signatures. */
const WHO: Record<Exclude<Nominator, 'self'>, readonly Role[]> = {
  owners: ['secretary', 'committee', 'officer'],
  branch: ['secretary'],
  community: ['officer'],
}

/** A name is put forward: by oneself, by owners, by the branch or by the community. @law 聊城 23 */
export function nominateCandidate(
  command: NominateCandidate,
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<CandidateNominated, NominateCandidateRefusal> {
  const { id, personId, name, words, by, supporters } = command
  const twin = vote.candidates.find((candidate) => candidate.personId === personId)
  return decideBy<CandidateNominated, NominateCandidateRefusal>(
    [
      ...(by === 'self' ? [] : roleReasons(actor, WHO[by])),
      ...(by === 'self' && personId !== actor.personId ? [{ code: 'ONLY_ONESELF' } as const] : []),
      ...phaseReasons(vote, ['draft']),
      ...(vote.questions.some(({ kind }) => kind === 'election') ? [] : [{ code: 'NO_ELECTION' } as const]),
      ...wordsReasons(name, OPTION_MOST),
      ...lengthReasons(words, DETAIL_MOST),
      ...(twin ? [{ code: 'NOMINATED_ALREADY', name: twin.name } as const] : []),
      ...(vote.candidates.length >= OPTIONS_MOST - 1 ? [{ code: 'TOO_MANY_CANDIDATES', most: OPTIONS_MOST - 1 } as const] : []),
      ...(by === 'owners' ? supportReasons(command, vote) : []),
    ],
    () => [
      {
        type: 'CandidateNominated',
        candidate: {
          id,
          personId,
          name: name.trim(),
          words: words.trim(),
          by,
          ...(by === 'owners' && supporters !== undefined ? { supporters } : {}),
          nominatedBy: actor.personId,
          nominatedAt: now,
        },
        at: now,
      },
    ],
  )
}

function supportReasons({ supporters = 0, owners }: NominateCandidate, vote: Vote): NominateCandidateRefusal[] {
  const rule = vote.rules.ownersNominate
  const needed = supportersNeeded(rule, owners)
  return supporters >= needed ? [] : [{ code: 'TOO_FEW_SUPPORTERS', supporters, needed, article: rule.article }]
}
