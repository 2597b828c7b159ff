import { evolve, type Committee, type CommitteeEvent } from '../../domain/committee/committee'
import { endsOn } from '../../domain/committee/duties'
import type { Concept } from '../concept'
import { noticesOf } from './notices'

/** How an owners' committee is stored. */
export const committeeConcept: Concept<Committee, CommitteeEvent> = {
  table: 'committee',
  evolve,
  notices: noticesOf,
  columns: (committee) => ({ elected_on: committee.electedOn, ends_on: endsOn(committee) }),
}
