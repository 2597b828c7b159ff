import { useState } from 'react'
import { turnStudioCaseIntoMatter } from '../../../contract/deputyStudio'
import type { Category } from '../../../domain/matter/matter'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Sheet } from '../../ui/Sheet'
import { Body } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { useAct } from '../../useAct'
import { CATEGORY_OPTIONS, numberText } from '../../words'
import type { CaseForm } from './OpenSheet'

/** What was taken along goes on as a matter, in the resident's name. */
export function MatterSheet({ one, onClose, onDone }: CaseForm) {
  const [category, setCategory] = useState<Category>('publicArea')
  const [words, setWords] = useState('')
  const { busy, problem, run } = useAct('shown')
  const send = async () => {
    if (await run((key) => call(turnStudioCaseIntoMatter, { params: { studioCaseId: one.id }, body: { category, words }, key }))) onDone('转成事项了，本人能一直看到进度')
  }
  return (
    <Sheet title='转成事项' onClose={onClose} foot={<Button kind='primary' large busy={busy} onTap={() => void send()}>转成事项</Button>}>
      <Body>{one.matter ? `接着办事项 ${numberText(one.matter.number)}，不另开一件。` : '用本人的名义、照他说的话开一件事项，物业和书记会受理。'}</Body>
      {problem && <Body className='x-input__wrong'>{problem.message}</Body>}
      {!one.matter && <Chips label='哪一类' options={CATEGORY_OPTIONS} value={category} onChange={setCategory} />}
      <TextArea label='给本人说一句（可不写）' value={words} onChange={setWords} max={500} />
    </Sheet>
  )
}
