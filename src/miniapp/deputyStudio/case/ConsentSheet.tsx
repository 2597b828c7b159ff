import { useState } from 'react'
import { askStudioConsent } from '../../../contract/deputyStudio'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Body } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { useAct } from '../../useAct'
import type { CaseForm } from './OpenSheet'

/** Writes what everybody would read; the resident sees the same text before they say yes or no. */
export function ConsentSheet({ one, onClose, onDone }: CaseForm) {
  const [question, setQuestion] = useState(one.publicAnswer?.question ?? '')
  const [answer, setAnswer] = useState(one.publicAnswer?.answer ?? one.answers[one.answers.length - 1]?.words ?? '')
  const { busy, problem, run } = useAct('shown')
  const missing = !question.trim() ? '请写问的是什么' : !answer.trim() ? '请写答复' : undefined
  const send = async () => {
    if (await run((key) => call(askStudioConsent, { params: { studioCaseId: one.id }, body: { question, answer }, key }))) onDone('发给本人了，同意以后才公开')
  }
  return (
    <Sheet title='请本人同意公开' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void send()}>{missing ?? '发给本人看'}</Button>}>
      <Body>写给大家看的一问一答。不写姓名、门牌，看不出是谁家的事。本人不同意，就不公开，也不再问。</Body>
      {problem && <Body className='x-input__wrong'>{problem.message}</Body>}
      <TextArea label='问' hint='例如：老楼加装电梯怎么办' value={question} onChange={setQuestion} max={500} />
      <TextArea label='答' value={answer} onChange={setAnswer} max={500} />
    </Sheet>
  )
}
