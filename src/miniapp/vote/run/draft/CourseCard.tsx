import { WINDOW_LEAST, WINDOW_MOST } from '../../../../domain/vote/dates'
import { dayIn } from '../../../roundTable/dayIn'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Card } from '../../../ui/Card'
import { Chips } from '../../../ui/Chips'
import { Field } from '../../../ui/Field'
import { Head, Note } from '../../../ui/Text'
import { day } from '../../../when'
import { courseFrom } from './draft'

const USUAL = [7, 14, 21, 30]

/** How long voting lasts, and where the law's days then fall if the notice went out today. */
export function CourseCard({ days, noticeDays, queryDays, onChange }: { days: number; noticeDays: number; queryDays: number; onChange: (days: number) => void }) {
  const known = noticeDays > 0 && queryDays > 0
  const course = known ? courseFrom(dayIn(0), days, { noticeDays, queryDays }) : undefined
  return (
    <Card>
      <Head>{`投票 ${days} 天`}</Head>
      <Chips label='投票几天' options={USUAL.map((count) => ({ value: String(count), label: `${count} 天` }))} value={String(days)} onChange={(value) => onChange(Number(value))} />
      <ButtonRow>
        <Button disabled={days <= WINDOW_LEAST} onTap={() => onChange(days - 1)}>少一天</Button>
        <Button disabled={days >= WINDOW_MOST} onTap={() => onChange(days + 1)}>多一天</Button>
      </ButtonRow>
      {course && (
        <>
          <Note className='x-said'>如果今天就发公示：</Note>
          <Field first label='公示' value={`${day(course.noticeOn)}起，满 ${noticeDays} 天`} />
          <Field label='开始投票，最早' value={day(course.opensOn)} />
          <Field label='截止' value={`${day(course.closesOn)} 24:00`} />
          <Field label='公布计票，最早' value={day(course.countOn)} />
          <Field label='公布结果，最早' value={day(course.resultOn)} />
        </>
      )}
      <Note>实际日期在社区审阅后、发公示时定。公示从第二天起算，公示当天不算。</Note>
    </Card>
  )
}
