import { useState } from 'react'
import { markLeave, signInFor, type SittingPage } from '../../../../contract/sitting'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Card } from '../../../ui/Card'
import { Chips } from '../../../ui/Chips'
import { Sheet } from '../../../ui/Sheet'
import { Body, Head, Note } from '../../../ui/Text'
import { TextField } from '../../../ui/TextField'
import type { Person } from '../../person'
import { PersonPick } from '../../PersonPick'
import { openWall } from '../../go'
import { act, useClosing } from './act'

/** Who is there, and who could not come; the code for the wall. */
export function RoomCard({ sitting }: { sitting: SittingPage }) {
  const [signing, setSigning] = useState(false)
  const { chair, meetingId } = sitting
  if (!chair) return null
  return (
    <Card>
      <Head>{`到会 ${chair.present.length} 人`}</Head>
      <Body>{chair.present.map(({ name, as }) => (as ? `${name}（${as}）` : name)).join('、') || '还没有人签到'}</Body>
      {chair.leave.length > 0 && <Body>{`请假：${chair.leave.join('、')}`}</Body>}
      <Note>{`签到码 ${chair.code}`}</Note>
      <ButtonRow>
        <Button onTap={() => openWall(meetingId)}>大屏</Button>
        <Button onTap={() => setSigning(true)}>代签、请假</Button>
      </ButtonRow>
      {signing && <SignForSheet meetingId={meetingId} onClose={() => setSigning(false)} />}
    </Card>
  )
}

type As = 'person' | 'guest' | 'leave'
const AS = [
  { value: 'person', label: '本小区的人' },
  { value: 'guest', label: '外来的人' },
  { value: 'leave', label: '请假' },
] as const

function SignForSheet({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const [as, setAs] = useState<As>('person')
  const [person, setPerson] = useState<Person>()
  const [name, setName] = useState('')
  const [office, setOffice] = useState('')
  const { busy, close } = useClosing(onClose)
  const params = { meetingId }
  const missing = as === 'person' ? (person ? undefined : '请选一个人') : name.trim() ? undefined : '请填姓名'
  const sign = () =>
    close(
      as === 'leave'
        ? act(markLeave, { params, body: { name } }, `${name}请假`)
        : act(signInFor, { params, body: as === 'person' ? { personId: person?.id ?? '' } : { name, as: office } }, `代${person?.name ?? name}签到`),
    )
  return (
    <Sheet title='代签、请假' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void sign()}>{missing ?? (as === 'leave' ? '记请假' : '签到')}</Button>}>
      <Chips label='记什么' options={AS} value={as} onChange={setAs} />
      {as === 'person' && <PersonPick label='谁到了' value={person} onChange={setPerson} />}
      {as !== 'person' && <TextField label='姓名' value={name} max={40} onChange={setName} />}
      {as === 'guest' && <TextField label='身份，如 社区民警' value={office} max={40} onChange={setOffice} />}
    </Sheet>
  )
}
