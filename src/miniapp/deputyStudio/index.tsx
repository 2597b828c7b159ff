import { readStudio } from '../../contract/deputyStudio'
import { call } from '../api'
import { Card } from '../ui/Card'
import { Failed } from '../ui/Failed'
import { Figures } from '../ui/Figures'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { Section } from '../ui/Section'
import { Body } from '../ui/Text'
import { useLoad } from '../useLoad'
import { CaseCard } from './CaseCard'
import { DayCard } from './DayCard'
import { Desk } from './Desk'
import { PublicAnswers } from './PublicAnswers'
import { studioTiles } from './tiles'

/** The studio of Party delegates, deputies and political advisers: when they receive, and what came of it. */
export default function Studio() {
  const { data, problem, reload } = useLoad(() => call(readStudio, {}), [])
  if (!data) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  const { desk, days, myCases, figures, answers } = data
  const coming = days.filter(({ id }) => !desk?.today.some((one) => one.id === id))
  const waiting = myCases.filter(({ asks }) => asks)
  const others = myCases.filter(({ asks }) => !asks)
  return (
    <Page onRefresh={reload}>
      {desk && <Desk desk={desk} />}
      {waiting.length > 0 && <Section first={!desk} title='等您说一声' />}
      {waiting.map((row) => <CaseCard key={row.id} row={row} />)}
      <Section first={!desk && waiting.length === 0} title='接待日' />
      {coming.length === 0 && <Card><Body>近期没有安排。定了日子会在这里公布，谁都可以约。着急的事可以直接反映，不用等。</Body></Card>}
      {coming.map((row) => <DayCard key={row.id} row={row} />)}
      {others.length > 0 && <Section title='我的来访' />}
      {others.map((row) => <CaseCard key={row.id} row={row} />)}
      <Section title='工作室的数字' />
      <Figures figures={studioTiles(figures)} />
      <PublicAnswers answers={answers} />
    </Page>
  )
}
