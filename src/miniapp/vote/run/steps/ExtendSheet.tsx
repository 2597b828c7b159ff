import { useState } from 'react'
import { extendVote } from '../../../../contract/vote'
import { addDays, daysBetween, type LocalDate } from '../../../../domain/calendar'
import { windowDays, WINDOW_MOST } from '../../../../domain/vote/dates'
import { call } from '../../../api'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Chips } from '../../../ui/Chips'
import { Head, Note } from '../../../ui/Text'
import { day } from '../../../when'
import type { StepSheetProps } from './useSteps'

const USUAL = [3, 7, 14]

/** Too few took part: voting goes on, once, with a reason and a new last day. */
export function ExtendSheet({ vote, onClose, onDone }: StepSheetProps) {
  const [words, setWords] = useState('参与的人数或面积还不够法定比例')
  const from = (vote.notice?.closesOn ?? '') as LocalDate
  const opensOn = (vote.notice?.opensOn ?? '') as LocalDate
  const room = vote.notice ? WINDOW_MOST - windowDays({ opensOn, closesOn: from }) : 0
  const [more, setMore] = useState(Math.min(7, room))
  const { busy, run } = useAct()
  if (!vote.notice) return null
  const closesOn = addDays(from, more)
  const extend = async () => {
    const done = await run((key) => call(extendVote, { params: { voteId: vote.id }, body: { closesOn, reason: words }, key }))
    if (done) onDone(`延长到${day(closesOn)} 24:00，业主都会收到`)
  }
  return (
    <ReasonSheet
      title='延长投票'
      about='只能延长一次，要在截止前公布；延长后不能再改回来。已投的票照样算。'
      label='为什么延长'
      words={words}
      onWords={setWords}
      needed
      yes={`延长到${day(closesOn)}`}
      busy={busy}
      onYes={() => void extend()}
      onClose={onClose}
    >
      <Head>{`多投 ${daysBetween(from, closesOn)} 天，到${day(closesOn)} 24:00`}</Head>
      <Chips label='延长几天' options={USUAL.filter((count) => count <= room).map((count) => ({ value: String(count), label: `${count} 天` }))} value={String(more)} onChange={(value) => setMore(Number(value))} />
      <ButtonRow>
        <Button disabled={more <= 1} onTap={() => setMore(more - 1)}>少一天</Button>
        <Button disabled={more >= room} onTap={() => setMore(more + 1)}>多一天</Button>
      </ButtonRow>
      <Note>{`原来到${day(from)}；前后一共最多 ${WINDOW_MOST} 天。`}</Note>
    </ReasonSheet>
  )
}
