import { keep, recall } from '../../storage'

const keyOf = (voteId: string) => `vote.days.${voteId}`

/** How long voting is to last, as it was chosen in the draft: for the notice that sets the days. */
export const keepDays = (voteId: string, days: number): void => void keep(keyOf(voteId), days)
export const keptDays = (voteId: string): number => recall<number>(keyOf(voteId)) ?? 14
