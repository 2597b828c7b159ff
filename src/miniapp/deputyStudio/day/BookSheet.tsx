import { useState } from 'react'
import { bookStudio } from '../../../contract/deputyStudio'
import { listMatters } from '../../../contract/matter'
import { WORDS_MOST } from '../../../domain/deputyStudio/reasons'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Sheet } from '../../ui/Sheet'
import { Body, Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { useAct } from '../../useAct'
import { useLoad } from '../../useLoad'
import { numberText } from '../../words'
import { deputiesOf, startWords } from '../words'
import type { DayForm } from './form'

const NONE = 'none'

/** Takes a place: with a matter of one's own, so that nothing is told twice, or a few words, or none. */
export function BookSheet({ day, place, onClose, onDone }: DayForm & { place: number }) {
  const { data, problem: unread } = useLoad(() => call(listMatters, { query: { of: 'mine', limit: 10 } }), [])
  const [matterId, setMatterId] = useState(NONE)
  const [words, setWords] = useState('')
  const { busy, problem, run } = useAct('shown')
  const own = data?.rows.filter(({ mine }) => mine) ?? []
  const from = day.times[place]?.from ?? day.from
  const book = async () => {
    const body = { place, words, ...(matterId !== NONE && { matterId }) }
    if (await run((key) => call(bookStudio, { params: { studioDayId: day.id }, body, key }))) onDone(`约好了，${startWords(from)} 请到${day.place}`)
  }
  return (
    <Sheet title={`约 ${startWords(from)}`} onClose={onClose} foot={<Button kind='primary' large busy={busy} onTap={() => void book()}>约这个时间</Button>}>
      <Body>{`${deputiesOf(day)}，${day.place}`}</Body>
      {problem && <Body className='x-input__wrong'>{problem.message}</Body>}
      {own.length > 0 && (
        <>
          <Note className='x-said'>反映过的事可以带上，代表先看，您不用再说一遍：</Note>
          <Choices
            label='带上哪件事项'
            options={[{ value: NONE, label: '不带' }, ...own.map(({ id, number, title }) => ({ value: id, label: title, note: `事项 ${numberText(number)}` }))]}
            value={matterId}
            onChange={setMatterId}
          />
        </>
      )}
      {unread && <Note>您反映过的事项没读出来，可以先约，当面再说。</Note>}
      {matterId === NONE && <TextArea label='想说什么事（可以不写）' hint='一两句就行' value={words} onChange={setWords} max={WORDS_MOST} />}
    </Sheet>
  )
}
