import { useState } from 'react'
import { answerStudioCase, judgeStudioCase } from '../../../contract/deputyStudio'
import { call } from '../../api'
import { ReasonSheet } from '../../roundTable/ReasonSheet'
import { useAct } from '../../useAct'
import type { CaseForm } from './OpenSheet'

/** The deputy's answer, in words. */
export function AnswerSheet({ one, onClose, onDone }: CaseForm) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    if (await run((key) => call(answerStudioCase, { params: { studioCaseId: one.id }, body: { words }, key }))) onDone('答复了，本人会收到通知')
  }
  return <ReasonSheet title='答复' about='本人会收到通知，看过以后说满意不满意。' label='答复的话' hint='问了谁，结果怎样，接下来怎么办' words={words} onWords={setWords} needed yes='答复' busy={busy} onYes={() => void send()} onClose={onClose} />
}

/** The resident is not content, and says why. */
export function JudgeSheet({ one, onClose, onDone }: CaseForm) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const last = one.answers.length > 1
  const send = async () => {
    if (await run((key) => call(judgeStudioCase, { params: { studioCaseId: one.id }, body: { satisfied: false, words }, key }))) onDone(last ? '记下了。还要办的可以直接反映，成一件事项' : '记下了，代表会再答复一次')
  }
  return <ReasonSheet title='没有解决' about={last ? '记下您的话，这件就办结了。还要办的可以直接反映，成一件事项接着办。' : '请说说哪里没解决，代表会再答复一次。'} label='哪里没解决' words={words} onWords={setWords} needed yes='就这样说' busy={busy} onYes={() => void send()} onClose={onClose} />
}
