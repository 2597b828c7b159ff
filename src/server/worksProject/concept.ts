import type { WorksEvent } from '../../domain/worksProject/events'
import { evolve } from '../../domain/worksProject/evolve'
import type { WorksProject } from '../../domain/worksProject/worksProject'
import type { Concept } from '../concept'
import { noticesOf } from './notices'

/** How works that owners pay for are stored; their books are their own events. */
export const worksProjectConcept: Concept<WorksProject, WorksEvent> = {
  table: 'works_project',
  evolve,
  notices: noticesOf,
  columns: ({ title, basis, itemId }) => ({ title, vote_id: basis.voteId, question_id: basis.questionId, item_id: itemId ?? null }),
}
