import { useState } from 'react'
import { closeVote, draftRunOff, openVote, publishCount, publishResult, publishRoll, repeatVote, sendToReview, type VotePage } from '../../../../contract/vote'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { confirm, toast } from '../../../ui/ask'
import { openDraft, openRun } from '../go'
import { askedOf, type PlainStep, type RunVerb } from './acts'

const PLAIN = { sendToReview, publishRoll, openVote, closeVote, publishCount, publishResult, repeatVote, draftRunOff } as const
const isPlain = (verb: RunVerb): verb is PlainStep => verb in PLAIN

export type Opened =
  | { name: 'reviewVote' | 'publishNotice' | 'extendVote' | 'voidVote' | 'correctRoll' | 'more' }
  | { name: 'correctRoll' | 'answerObjection'; objectionId: string }

/** How a step is begun and ended: a question for the plain ones, a sheet for those that need words or days. */
export function useSteps(vote: VotePage | undefined, reload: () => Promise<void>) {
  const [sheet, setSheet] = useState<Opened>()
  const { busy, run } = useAct()
  const onDone = (words: string) => {
    setSheet(undefined)
    toast(words)
    void reload()
  }
  const plain = async (verb: PlainStep) => {
    if (!vote) return
    const { title, text, yes, done } = askedOf(verb, vote)
    if (!(await confirm({ title, text, yes }))) return
    await run(async (key) => {
      const answer = await call(PLAIN[verb], { params: { voteId: vote.id }, key, body: {} })
      onDone(done)
      if (verb === 'repeatVote' || verb === 'draftRunOff') openRun(answer.id)
    })
    void reload()
  }
  const act = (open: Opened | { name: RunVerb }) => {
    setSheet(undefined)
    if (open.name === 'changeDraft') return vote && openDraft({ id: vote.id })
    if (open.name !== 'more' && isPlain(open.name)) return void plain(open.name)
    setSheet(open as Opened)
  }
  return { sheet, act, busy, close: () => setSheet(undefined), onDone }
}

export type Act = ReturnType<typeof useSteps>['act']

export interface StepSheetProps {
  vote: VotePage
  onClose: () => void
  onDone: (words: string) => void
}
