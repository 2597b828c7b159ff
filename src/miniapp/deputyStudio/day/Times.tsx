import type { StudioDayPage } from '../../../contract/deputyStudio'
import { VISITORS } from '../../../domain/deputyStudio/reasons'
import { useRole } from '../../matters/roles'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Section } from '../../ui/Section'
import { Note } from '../../ui/Text'
import { clockOf, hasBegun } from '../words'

/** The day's times: a free one is booked by a press. A guest is asked to log in at that. */
export function Times({ day: { phase, times, free, booking, bookings, can }, onBook }: { day: StudioDayPage; onBook: (place: number) => void }) {
  const role = useRole()
  if (phase !== 'planned') return null
  const may = can.includes('bookStudio') || role === undefined
  return (
    <>
      <Section title='时段' />
      <Card tight>
        {times.map(({ place, from, free: open }, at) => (
          <Field
            key={place}
            first={at === 0}
            label={clockOf(from)}
            value={booking?.from === from ? '您约的' : open ? (may ? '有空，约这个' : '有空') : hasBegun(from) ? '已开始' : '已约'}
            onTap={open && may ? () => onBook(place) : undefined}
          />
        ))}
      </Card>
      {free === 0 && !booking && <Note>没有空的时段了。可以当天直接到现场，或看看别的接待日。</Note>}
      {role !== undefined && !may && !booking && !bookings && !(VISITORS as readonly string[]).includes(role) && <Note>预约的是住户。您也住在这里的话，请在“我的”里切换成住户身份。</Note>}
    </>
  )
}
