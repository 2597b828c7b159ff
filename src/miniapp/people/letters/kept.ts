import type { makeInvitations } from '../../../contract/estate'
import type { AnswerOf } from '../../../contract/route'
import { keep, recall } from '../../storage'
import { personId } from '../../token'

export type Letter = AnswerOf<typeof makeInvitations>['rows'][number]

const KEY = 'letters'

/** Keeps the letters that were made last, so that they can still be printed after the page was closed. */
export const keepLetters = (letters: readonly Letter[]) => keep(KEY, { by: personId.get(), letters })

/** The letters that this person made last. */
export function lastLetters(): readonly Letter[] {
  const kept = recall<{ by?: string; letters: Letter[] }>(KEY)
  return kept && kept.by === personId.get() ? kept.letters : []
}
