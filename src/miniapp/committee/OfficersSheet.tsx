import { useState } from 'react'
import { chooseOfficers } from '../../contract/committee'
import { call } from '../api'
import { Button } from '../ui/Button'
import { Choices } from '../ui/Choices'
import { Section } from '../ui/Section'
import { Sheet } from '../ui/Sheet'
import { SwitchField } from '../ui/SwitchField'
import { useAct } from '../useAct'
import type { CommitteeForm } from './EndSeatSheet'

/** Whom the members chose out of their midst. @law 指导规则 32 */
export function OfficersSheet({ committee, onClose, onDone }: CommitteeForm) {
  const seated = committee.members.filter(({ ended }) => !ended)
  const [directorId, setDirector] = useState(seated.find(({ title }) => title === 'director')?.id)
  const [deputies, setDeputies] = useState(seated.filter(({ title }) => title === 'deputy').map(({ id }) => id))
  const { busy, run } = useAct()
  const save = async () => {
    if (!directorId) return
    const body = { directorId, deputyIds: deputies.filter((id) => id !== directorId) }
    if (await run((key) => call(chooseOfficers, { params: { committeeId: committee.id }, body, key }))) onDone('记下了，已通知业主')
  }
  return (
    <Sheet title='推选的主任、副主任' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!directorId} onTap={() => void save()}>{directorId ? '记下来' : '请选主任'}</Button>}>
      <Choices label='主任' options={seated.map(({ id, name }) => ({ value: id, label: name }))} value={directorId} onChange={setDirector} />
      <Section title='副主任' />
      {seated.filter(({ id }) => id !== directorId).map(({ id, name }) => (
        <SwitchField key={id} label={name} value={deputies.includes(id)} onChange={(on) => setDeputies(on ? [...deputies, id] : deputies.filter((one) => one !== id))} />
      ))}
    </Sheet>
  )
}
