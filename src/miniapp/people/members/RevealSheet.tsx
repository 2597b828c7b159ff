import { View } from '@tarojs/components'
import { useState } from 'react'
import { revealMember } from '../../../contract/estate'
import type { AnswerOf } from '../../../contract/route'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { Note } from '../../ui/Text'
import { TextField } from '../../ui/TextField'

const USUAL = ['上门维修联系', '走访前联系', '核实认领', '紧急情况'] as const

/** The full name, phone and homes of one person, once the reason is given. Nothing of it stays on this phone. */
export function RevealSheet({ member, onClose }: { member: { personId: string; name: string }; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [person, setPerson] = useState<AnswerOf<typeof revealMember>>()
  const { busy, run } = useAct()
  const look = () =>
    run(async (key) => setPerson(await call(revealMember, { params: { personId: member.personId }, body: { why: reason.trim() }, key })))
  if (person) {
    return (
      <Sheet title={person.name} onClose={onClose} foot={<Button onTap={onClose}>看完了</Button>}>
        <Field first label='电话' value={person.phone ?? '没有登记'} />
        {person.addresses.map((address, index) => <Field key={address} label={index === 0 ? '房屋' : '还有'} value={address} />)}
        <Note>这次查看已经留痕：{reason.trim()}</Note>
      </Sheet>
    )
  }
  return (
    <Sheet
      title={`看${member.name}的完整信息`}
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={reason.trim().length < 2} onTap={() => void look()}>查看并留痕</Button>}
    >
      <Note>谁在什么时候、因为什么看过，都会记下来。</Note>
      <Chips
        label='常见的原因'
        options={USUAL.map((value) => ({ value, label: value }))}
        value={USUAL.find((usual) => usual === reason)}
        onChange={setReason}
      />
      <View className='x-gap' />
      <TextField label='为什么要看' value={reason} max={100} onChange={setReason} />
    </Sheet>
  )
}
