import { useState } from 'react'
import { answerLookBack, type ItemPage } from '../../../contract/agendaItem'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Section } from '../../ui/Section'
import { Body, Note } from '../../ui/Text'
import { toast } from '../../ui/ask'
import { ReasonSheet } from '../ReasonSheet'

/** A month and a season after it was closed: does it still hold? */
export function LookBackCard({ item, onChanged }: { item: ItemPage; onChanged: () => void }) {
  const [telling, setTelling] = useState(false)
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const answer = async (fine: boolean) => {
    if (!(await run((key) => call(answerLookBack, { params: { itemId: item.id }, body: { fine, words: fine ? '' : words }, key })))) return
    setTelling(false)
    toast(fine ? '谢谢您' : '书记会看到，会再来办')
    onChanged()
  }
  return (
    <>
      <Section title='回头看' />
      {item.lookBacks.map(({ days, fine, notFine, mine, open }) => (
        <Card key={days} tone={open && mine === undefined ? 'wait' : undefined}>
          <Body>{`办结 ${days} 天：${fine} 人说还好${notFine > 0 ? `，${notFine} 人说又出了问题` : ''}`}</Body>
          {mine !== undefined && <Note>{`您说的是：${mine ? '还好' : '又出了问题'}`}</Note>}
          {open && (
            <ButtonRow>
              <Button disabled={busy} onTap={() => setTelling(true)}>又出了问题</Button>
              <Button kind='primary' busy={busy} onTap={() => void answer(true)}>还好</Button>
            </ButtonRow>
          )}
        </Card>
      ))}
      {telling && <ReasonSheet title='又出了问题' about='书记和业委会会看到您说的，不显示姓名。' label='现在是什么样' words={words} onWords={setWords} needed yes='告诉他们' busy={busy} onYes={() => void answer(false)} onClose={() => setTelling(false)} />}
    </>
  )
}
