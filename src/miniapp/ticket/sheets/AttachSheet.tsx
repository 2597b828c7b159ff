import { useState } from 'react'
import { listMatters } from '../../../contract/matter'
import { attachMatter } from '../../../contract/ticket'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { useRows } from '../../useRows'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Empty } from '../../ui/Empty'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Sheet } from '../../ui/Sheet'
import { Note } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { numberText } from '../../words'
import type { StepSheetProps } from './sheet'

const NOT_HANDED_ON: readonly string[] = ['reported', 'accepted']

/** Puts another matter that tells of the same fault on this ticket: it is mended once for all of them. */
export function AttachSheet({ ticket, onClose, onDone }: StepSheetProps) {
  const [words, setWords] = useState('')
  const [search, setSearch] = useState('')
  const [matterId, setMatter] = useState<string>()
  const { busy, run } = useAct()
  const { items, problem, reload } = useRows(
    (cursor) => call(listMatters, { query: { of: 'open', search: search || undefined, limit: 10, cursor } }).then((page) => ({ rows: page.rows, cursor: page.cursor ?? undefined })),
    [search],
  )
  const others = items?.filter(({ id, phase }) => NOT_HANDED_ON.includes(phase) && !ticket.items.some((item) => item.id === id))
  const chosen = others?.find(({ id }) => id === matterId)
  const send = async () => {
    const done = await run((key) => call(attachMatter, { params: { ticketId: ticket.id }, body: { matterId: matterId ?? '' }, key }))
    if (done) onDone(`事项 ${numberText(chosen?.number ?? 0)} 已并到这张工单，修好了一起请反映人确认`)
  }
  return (
    <Sheet
      title='并入同一故障的事项'
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={!chosen} onTap={() => void send()}>{chosen ? `并入 ${numberText(chosen.number)}` : '请先选一件'}</Button>}
    >
      <Note>修一次，每位反映人各自确认。只能并入还没转出去的事项。</Note>
      <TextField label='找事项' hint='标题、内容或编号' value={words} max={50} onChange={setWords} onDone={() => setSearch(words.trim())} />
      <Button onTap={() => setSearch(words.trim())}>搜索</Button>
      {!others && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {others?.length === 0 && <Empty title='没有可以并入的事项' note='换几个字再找；已经转给物业或小圆桌的不能再并' />}
      {!!others?.length && (
        <Choices label='并入哪一件' options={others.map(({ id, number, title, place }) => ({ value: id, label: `${numberText(number)} ${title}`, note: place }))} value={matterId} onChange={setMatter} />
      )}
    </Sheet>
  )
}
