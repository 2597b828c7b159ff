import { useState } from 'react'
import { useAct } from '../useAct'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Field } from '../ui/Field'
import { Note } from '../ui/Text'
import { TextField } from '../ui/TextField'
import { findResidents, type Person } from './person'

/** Finds a resident by an address or a surname; names are masked, the address tells who it is. */
export function ResidentSearch({ onPick }: { onPick: (person: Person) => void }) {
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<Awaited<ReturnType<typeof findResidents>>>()
  const { busy, run } = useAct()
  const look = () => void run(async () => setFound(await findResidents(search.trim())))
  const pick = ({ id, name, note }: Person & { note: string }) => {
    setFound(undefined)
    setSearch('')
    onPick({ id, name: `${name}（${note}）` })
  }
  return (
    <>
      <TextField label='住户的住址、姓或手机号' hint='例如：3号楼2单元501' value={search} max={30} onChange={setSearch} onDone={look} />
      <ButtonRow><Button busy={busy} disabled={!search.trim()} onTap={look}>查找</Button></ButtonRow>
      {found?.length === 0 && <Note className='x-said'>没找到。换个住址或姓试试；没有加入小圆桌的住户还不能选。</Note>}
      {found?.map((one, index) => <Field key={one.id} first={index === 0} label={one.name} note={one.note} value='选' onTap={() => pick(one)} />)}
    </>
  )
}
