import { useState } from 'react'
import { nameSupervisors } from '../../../../contract/agendaItem'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { Body } from '../../../ui/Text'
import { ResidentSearch } from '../../ResidentSearch'
import type { Person } from '../../person'
import type { ItemSheetProps } from './sheet'

/** Residents who look after the work together with the table. */
export function SupervisorsSheet({ item, onClose, onDone }: ItemSheetProps) {
  const [persons, setPersons] = useState<readonly Person[]>((item.supervisors.persons ?? []).map(({ personId, name }) => ({ id: personId, name })))
  const { busy, run } = useAct()
  const save = async () => {
    if (await run((key) => call(nameSupervisors, { params: { itemId: item.id }, body: { personIds: persons.map(({ id }) => id) }, key }))) onDone(persons.length > 0 ? `请了 ${persons.length} 位居民一起管，已经通知` : '没有请人一起管')
  }
  return (
    <Sheet title='请居民一起管' onClose={onClose} foot={<Button kind='primary' large busy={busy} onTap={() => void save()}>{persons.length > 0 ? `就请这 ${persons.length} 位` : '不请了'}</Button>}>
      <Body>请来的居民可以随时去现场看，拍照发上来，大家都看得到。</Body>
      {persons.map(({ id, name }, at) => <Field key={id} first={at === 0} label={name} value='去掉' onTap={() => setPersons(persons.filter((one) => one.id !== id))} />)}
      <ResidentSearch onPick={(person) => persons.every(({ id }) => id !== person.id) && setPersons([...persons, person])} />
    </Sheet>
  )
}
