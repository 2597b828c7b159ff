import type { Identity } from '../../contract/session'
import { ROLE_NAMES } from '../../domain/actor'
import { TIE_WORDS } from '../words'

/** What one is called when acting as this: 3号楼2单元501, 物业经理. */
export const identityName = ({ role, title, address }: Identity): string => address ?? (title || ROLE_NAMES[role])

/** What it is beside the name: 业主, or the duty's kind where its title does not say it. */
export const identityKind = ({ role, title, tie }: Identity): string =>
  tie ? TIE_WORDS[tie] : title === ROLE_NAMES[role] ? '' : ROLE_NAMES[role]
