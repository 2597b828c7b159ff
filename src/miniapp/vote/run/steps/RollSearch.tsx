import { useState } from 'react'
import { readRoll, type RollRow } from '../../../../contract/vote'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Field } from '../../../ui/Field'
import { Note } from '../../../ui/Text'
import { TextField } from '../../../ui/TextField'

/** Finds a line of the roll by its door. */
export function RollSearch({ voteId, onPick }: { voteId: string; onPick: (row: RollRow) => void }) {
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<readonly RollRow[]>()
  const { busy, run } = useAct()
  const look = () => void run(async () => setFound((await call(readRoll, { params: { voteId }, query: { search: search.trim(), limit: 12 } })).rows))
  return (
    <>
      <TextField label='哪一户' hint='例如：3号楼2单元501' value={search} max={40} onChange={setSearch} onDone={look} />
      <ButtonRow><Button busy={busy} disabled={!search.trim()} onTap={look}>查找</Button></ButtonRow>
      {found?.length === 0 && <Note className='x-said'>名册上没有。漏了一户的，先登记房屋和业主，再更正名册。</Note>}
      {found?.map((row, at) => <Field key={row.no} first={at === 0} label={`${row.no} 号　${row.label}`} value='选' onTap={() => onPick(row)} />)}
    </>
  )
}
