import type { Role } from '../../../../domain/actor'
import type { Nominator } from '../../../../domain/vote/election/candidate'

export const NOMINATOR_WORDS: Record<Nominator, string> = { self: '自荐', owners: '业主联名推荐', branch: '社区党组织推荐', community: '居委会推荐' }

/** In whose name somebody may put a name forward. */
export function nominatorsOf(role: Role | undefined): readonly Nominator[] {
  switch (role) {
    case 'secretary':
      return ['self', 'owners', 'branch']
    case 'officer':
      return ['owners', 'community']
    case 'committee':
      return ['self', 'owners']
    default:
      return ['self']
  }
}
