import { useState } from 'react'
import type { MeetingPage } from '../../../contract/meeting'
import { NAME_MOST } from '../../../domain/agendaItem/reasons'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Section } from '../../ui/Section'
import { Head, Note } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { ManyChips } from '../ManyChips'
import type { RecordDraft } from './record'

interface CameCardProps {
  meeting: MeetingPage
  draft: RecordDraft
  onChange: (part: Partial<RecordDraft>) => void
}

/** Who came: those who were asked by a press each, others by name; and who had sent word. */
export function CameCard({ meeting, draft, onChange }: CameCardProps) {
  const [name, setName] = useState('')
  const [as, setAs] = useState('')
  const { came, leave } = draft
  const asked = (meeting.askedPersons ?? []).map(({ personId, name: known }) => ({ value: personId, label: known }))
  const others = came.filter(({ personId }) => !asked.some(({ value }) => value === personId)).map((one) => ({ value: one.personId ?? one.name, label: one.as ? `${one.name}（${one.as}）` : one.name }))
  const keyOf = (one: RecordDraft['came'][number]) => one.personId ?? one.name
  const toggle = (value: string) => {
    if (came.some((one) => keyOf(one) === value)) return onChange({ came: came.filter((one) => keyOf(one) !== value) })
    const known = asked.find((one) => one.value === value)
    if (known) onChange({ came: [...came, { personId: value, name: known.label, as: '' }], leave: leave.filter((one) => one !== known.label) })
  }
  const agree = (value: string) => onChange({ came: came.map((one) => (keyOf(one) === value ? { ...one, named: !one.named } : one)) })
  const add = () => {
    if (came.every((one) => keyOf(one) !== name.trim())) onChange({ came: [...came, { name: name.trim(), as: as.trim() }] })
    setName('')
    setAs('')
  }
  const away = asked.filter(({ value }) => !came.some((one) => keyOf(one) === value)).map(({ label }) => ({ value: label, label }))
  return (
    <>
      <Section first title={`到会 ${came.length} 人`} />
      <Card>
        <Head>点一下到会的人</Head>
        <ManyChips label='到会的人' options={[...asked, ...others]} values={came.map(keyOf)} onToggle={toggle} />
        <TextField label='还有谁到会' hint='例如：3号楼李女士' value={name} max={NAME_MOST} onChange={setName} />
        <TextField label='什么身份（可不写）' hint='例如：业主、社区民警' value={as} max={NAME_MOST} onChange={setAs} />
        <ButtonRow><Button disabled={!name.trim()} onTap={add}>加上这个人</Button></ButtonRow>
        {came.length > 0 && (
          <>
            <Head className='x-said'>谁同意在公开的纪要里署名</Head>
            <Note>没有勾选的只写身份，如“居民”。请先问过本人。</Note>
            <ManyChips label='同意署名的人' options={came.map((one) => ({ value: keyOf(one), label: one.name }))} values={came.filter(({ named }) => named).map(keyOf)} onToggle={agree} />
          </>
        )}
        {away.length > 0 && (
          <>
            <Head className='x-said'>请假的</Head>
            <ManyChips label='请假的人' options={away} values={leave} onToggle={(one) => onChange({ leave: leave.includes(one) ? leave.filter((other) => other !== one) : [...leave, one] })} />
          </>
        )}
      </Card>
    </>
  )
}
