import { useState } from 'react'
import { receiveAtStudio, type StudioDayPage } from '../../../contract/deputyStudio'
import type { BodyOf } from '../../../contract/route'
import { SAID_MOST, TAKEN_DAYS } from '../../../domain/deputyStudio/reasons'
import type { Category } from '../../../domain/matter/matter'
import { call } from '../../api'
import { DayPick } from '../../roundTable/DayPick'
import { dayIn } from '../../roundTable/dayIn'
import { useSession } from '../../session'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Choices } from '../../ui/Choices'
import { Sheet } from '../../ui/Sheet'
import { Body, Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { useAct } from '../../useAct'
import { CATEGORY_OPTIONS, numberText } from '../../words'
import { TAKEN_OPTIONS } from '../case/days'
import type { DayForm } from './form'

type How = BodyOf<typeof receiveAtStudio>['outcome']['how']
const HOWS: readonly { value: How; label: string; note: string }[] = [
  { value: 'answered', label: '当场答复', note: '现在就说清楚了' },
  { value: 'taken', label: '带走办理', note: '定一个日子，到时答复' },
  { value: 'matter', label: '转成事项', note: '交给物业或小圆桌办，一个编号看到底' },
]

/** What somebody said, and what came of it: one form for who booked and who just came. */
export function ReceiveSheet({ day, booking, onClose, onDone }: DayForm & { booking?: NonNullable<StudioDayPage['bookings']>[number] }) {
  const me = useSession()?.person.id
  const hosts = day.hosts ?? []
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [said, setSaid] = useState('')
  const [how, setHow] = useState<How>()
  const [words, setWords] = useState('')
  const [days, setDays] = useState(TAKEN_DAYS)
  const [category, setCategory] = useState<Category>('publicArea')
  const [deputyId, setDeputyId] = useState(hosts.find(({ personId }) => personId === me)?.personId ?? hosts[0]?.personId ?? '')
  const { busy, problem, run } = useAct('shown')
  const missing = !booking && !name.trim() ? '请写来访人的姓名' : !said.trim() ? '请写说了什么' : !how ? '请选怎么办' : how === 'answered' && !words.trim() ? '请写答复' : undefined
  const send = async () => {
    const outcome = how === 'answered' ? { how, words } : how === 'matter' ? { how, category } : { how: 'taken' as const, due: dayIn(days) }
    const who = booking ? { bookingId: booking.id } : { walkIn: { name: name.trim(), ...(phone.trim() && { phone: phone.trim() }) } }
    if (await run((key) => call(receiveAtStudio, { params: { studioDayId: day.id }, body: { ...who, deputyId, said, outcome }, key }))) onDone('登记好了，来访的人能看到')
  }
  return (
    <Sheet title={booking ? `登记${booking.name}的来访` : '登记没预约来的人'} onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void send()}>{missing ?? '登记'}</Button>}>
      {problem && <Body className='x-input__wrong'>{problem.message}</Body>}
      {!booking && <TextField label='来访人姓名' value={name} max={20} onChange={setName} />}
      {!booking && <TextField label='手机号（可不填）' hint='填了，本人登录就能看答复' kind='tel' value={phone} max={20} onChange={setPhone} />}
      {booking?.matter && <Note>{`带来了事项 ${numberText(booking.matter.number)}，来龙去脉在事项里，这里只写新说的。`}</Note>}
      <TextArea label='说了什么' hint='本人看得到，照实写' value={said} onChange={setSaid} max={SAID_MOST} />
      <Choices label='怎么办' options={HOWS} value={how} onChange={setHow} />
      {how === 'answered' && <TextArea label='答复' value={words} onChange={setWords} max={500} />}
      {how === 'taken' && <DayPick label='答复日期' options={TAKEN_OPTIONS} days={days} onChange={setDays} />}
      {how === 'matter' && (booking?.matter ? <Note>{`接着办事项 ${numberText(booking.matter.number)}，不另开一件。`}</Note> : <Chips label='哪一类' options={CATEGORY_OPTIONS} value={category} onChange={setCategory} />)}
      {hosts.length > 1 && <Chips label='谁负责答复' options={hosts.map(({ personId, title }) => ({ value: personId, label: title }))} value={deputyId} onChange={setDeputyId} />}
    </Sheet>
  )
}
