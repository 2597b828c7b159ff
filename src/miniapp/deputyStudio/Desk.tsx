import type { StudioPage } from '../../contract/deputyStudio'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Section } from '../ui/Section'
import { Body } from '../ui/Text'
import { CaseCard } from './CaseCard'
import { DayCard } from './DayCard'
import { openPlanDay, openStudioCases } from './go'

/** For those who receive: today's days, what is to be answered by date, and a way to set the next day. */
export const Desk = ({ desk: { today, open } }: { desk: NonNullable<StudioPage['desk']> }) => (
  <>
    <Section first title='今天和最近的接待' />
    {today.length === 0 && <Card><Body>今天没有接待。接待过后三天内，还能在这里补登记。</Body></Card>}
    {today.map((row) => <DayCard key={row.id} row={row} booked />)}
    <Section title={`要答复的 ${open.length || ''}`.trim()} more='全部登记' onMore={openStudioCases} />
    {open.length === 0 && <Card><Body>没有等您答复的事。</Body></Card>}
    {open.map((row) => <CaseCard key={row.id} row={row} />)}
    <ButtonRow><Button kind='primary' onTap={openPlanDay}>安排接待日</Button></ButtonRow>
  </>
)
