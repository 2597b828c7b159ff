import { useState } from 'react'
import { moveForward } from '../../../../contract/agendaItem'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { ReasonSheet } from '../../ReasonSheet'
import { actWords, nextName } from '../acts'
import type { ItemSheetProps } from './sheet'

/** On to the next stage; those who follow are told. */
export function ForwardSheet({ item, onClose, onDone }: ItemSheetProps) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const closes = item.phase === 'evaluate'
  const yes = actWords('moveForward', item)
  const move = async () => {
    const done = await run((key) => call(moveForward, { params: { itemId: item.id }, body: { words }, key }))
    if (done) onDone(closes ? '办结了，反映的人都会收到' : `进入${nextName(item)}，关注的人都会收到`)
  }
  return (
    <ReasonSheet
      title={yes}
      about={closes ? '办结以后不再收评价，反映和关注的人都会收到。来自的事项仍由反映的人各自确认。' : `反映和关注的人都会收到：这件事到了${nextName(item)}。`}
      label='给大家的话（可不写）'
      words={words}
      onWords={setWords}
      yes={yes}
      busy={busy}
      onYes={() => void move()}
      onClose={onClose}
    />
  )
}
