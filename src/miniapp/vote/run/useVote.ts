import { readVote } from '../../../contract/vote'
import { call } from '../../api'
import { orKept } from '../../kept'
import { useLoad } from '../../useLoad'

/** The vote; with no signal, as this phone last saw it. */
export const useVote = (id: string) =>
  useLoad(() => orKept(`vote.${id}`, () => call(readVote, { params: { voteId: id } })), [id])
