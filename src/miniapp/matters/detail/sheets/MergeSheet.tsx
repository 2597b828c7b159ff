import { useState } from 'react'
import { listMatters, mergeMatter, type MatterRow } from '../../../../contract/matter'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { useRows } from '../../../useRows'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Empty } from '../../../ui/Empty'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Sheet } from '../../../ui/Sheet'
import { TextField } from '../../../ui/TextField'
import { Note } from '../../../ui/Text'
import { numberText } from '../../../words'
import type { ActSheetProps } from './sheet'

/** Makes it one with another that tells of the same: chosen among those still open. */
export function MergeSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [words, setWords] = useState('')
  const [search, setSearch] = useState('')
  const [into, setInto] = useState<string>()
  const { busy, run } = useAct()
  const { items, problem, reload } = useRows(
    (cursor) => call(listMatters, { query: { of: 'open', search: search || undefined, limit: 8, cursor } }),
    [search],
  )
  const others = items?.filter(({ id }) => id !== matter.id)
  const target = others?.find(({ id }) => id === into)
  const send = async () => {
    const done = await run((key) =>
      call(mergeMatter, { params: { matterId: matter.id }, body: { into: into ?? '' }, key }),
    )
    if (done) onDone(`已并入 ${numberText(target?.number ?? 0)}，反映人跟着那一件看进度`)
  }
  return (
    <Sheet
      title='并入另一件事项'
      onClose={onClose}
      foot={
        <Button kind='primary' busy={busy} disabled={!target} onTap={() => void send()}>
          {target ? `并入 ${numberText(target.number)}` : '请先选一件'}
        </Button>
      }
    >
      <Note>并入以后不能分开。反映人会自动跟着另一件，修好了一样要问到。</Note>
      <TextField label='找同一件事' hint='标题、内容或编号' value={words} max={50} onChange={setWords} onDone={() => setSearch(words.trim())} />
      <Button onTap={() => setSearch(words.trim())}>搜索</Button>
      {!others && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {others?.length === 0 && <Empty title='没有找到' note='只能并入还没办结的事项，换几个字再找' />}
      {!!others?.length && <Choices label='并入哪一件' options={others.map(option)} value={into} onChange={setInto} />}
    </Sheet>
  )
}

const option = ({ id, number, title, place }: MatterRow) => ({ value: id, label: `${numberText(number)} ${title}`, note: place })
