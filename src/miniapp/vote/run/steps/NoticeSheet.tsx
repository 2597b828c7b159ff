import { useState } from 'react'
import { publishNotice } from '../../../../contract/vote'
import { addDays, daysBetween, localDateOf } from '../../../../domain/calendar'
import { earliestAfterNotice, queryUntil, windowDays, windowFaults, WINDOW_LEAST, WINDOW_MOST } from '../../../../domain/vote/dates'
import { call } from '../../../api'
import { dayIn } from '../../../roundTable/dayIn'
import { DayPick } from '../../../roundTable/DayPick'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Chips } from '../../../ui/Chips'
import { Sheet } from '../../../ui/Sheet'
import { Body, Head, Note } from '../../../ui/Text'
import { day } from '../../../when'
import { keptDays } from '../days'
import { dateFaultWords } from './dateWords'
import type { StepSheetProps } from './useSteps'

const LENGTHS = [7, 14, 21, 30]

/** The days of voting, as the law allows them from today; what is published can no longer be changed. */
export function NoticeSheet({ vote, onClose, onDone }: StepSheetProps) {
  const { noticeDays, queryDays } = vote.rules
  const today = dayIn(0)
  const earliest = earliestAfterNotice(today, noticeDays)
  const [ahead, setAhead] = useState(daysBetween(today, earliest))
  const [days, setDays] = useState(() => keptDays(vote.id))
  const opensOn = addDays(today, ahead)
  const window = { opensOn, closesOn: addDays(opensOn, days - 1) }
  const wrong = windowFaults(window, today, noticeDays).map(dateFaultWords)
  const { busy, run } = useAct()
  const publish = async () => {
    const done = await run((key) => call(publishNotice, { params: { voteId: vote.id }, body: window, key }))
    if (done) onDone('公示发出了，业主都会收到。记得打印一份贴在小区里')
  }
  const resultFrom = localDateOf(queryUntil(addDays(window.closesOn, 1), queryDays))
  return (
    <Sheet
      title={vote.notice ? '重新公示' : '发布公示'}
      onClose={onClose}
      foot={<Button kind='primary' large busy={busy} disabled={wrong.length > 0} onTap={() => void publish()}>{wrong[0] ?? '公示，通知全体业主'}</Button>}
    >
      <Body className='x-who__note'>
        {vote.notice ? '换了日期，公示天数从今天重新算，原来的公示作废。' : '公示后，事项、范围、规则、记名还是无记名都不能再改；日期只能用新的公示改，天数重新算。'}
      </Body>
      <DayPick
        label='开始投票'
        options={[0, 1, 7].map((more) => ({ days: daysBetween(today, earliest) + more, label: more === 0 ? '最早那天' : more === 1 ? '晚一天' : '晚一周' }))}
        days={ahead}
        onChange={setAhead}
      />
      <Note>{`公示要满 ${noticeDays} 天（物业管理条例 14），今天公示，最早 ${day(earliest)}。`}</Note>
      <Head>{`投 ${windowDays(window)} 天，到${day(window.closesOn)} 24:00`}</Head>
      <Chips label='投几天' options={LENGTHS.map((count) => ({ value: String(count), label: `${count} 天` }))} value={String(days)} onChange={(value) => setDays(Number(value))} />
      <ButtonRow>
        <Button disabled={days <= WINDOW_LEAST} onTap={() => setDays(days - 1)}>少投一天</Button>
        <Button disabled={days >= WINDOW_MOST} onTap={() => setDays(days + 1)}>多投一天</Button>
      </ButtonRow>
      <Note>{`截止后公布计票，公示 ${queryDays} 天，最早 ${day(resultFrom)}公布结果。`}</Note>
    </Sheet>
  )
}
