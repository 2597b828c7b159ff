import type { ItemPage } from '../../../contract/agendaItem'
import { timelineEntries } from '../../matters/detail/entries'
import { Card } from '../../ui/Card'
import { Section } from '../../ui/Section'
import { Timeline } from '../../ui/Timeline'
import { HeadCard } from './HeadCard'
import { LookBackCard } from './LookBackCard'
import { MattersCard } from './MattersCard'
import { PlanCard } from './PlanCard'
import { SiteCard } from './SiteCard'
import { TalkCard } from './TalkCard'
import { TasksCard } from './TasksCard'
import type { Act } from './useDealing'
import { VerdictCard } from './VerdictCard'
import { VisitsCard } from './VisitsCard'

/** What is talked over, and the record of each stage, the latest first. */
export function ItemBody({ item, onAct, onChanged }: { item: ItemPage; onAct: Act; onChanged: () => void }) {
  return (
    <>
      <HeadCard item={item} />
      {item.lookBacks.length > 0 && <LookBackCard item={item} onChanged={onChanged} />}
      {(item.phase === 'evaluate' || item.verdicts > 0) && <VerdictCard item={item} onAct={onAct} />}
      {(item.tasks.length > 0 || item.phase === 'carryOut') && <TasksCard item={item} onAct={onAct} />}
      {(item.supervisors.count > 0 || item.siteReports.length > 0) && <SiteCard item={item} />}
      {(item.plan || item.phase === 'plan') && <PlanCard item={item} />}
      {(item.discussions.length > 0 || item.phase === 'negotiate') && <TalkCard item={item} />}
      {(item.visits.length > 0 || item.phase === 'visit') && <VisitsCard item={item} />}
      {item.matterRows.length > 0 && <MattersCard item={item} />}
      <Section title='全部经过' />
      <Card><Timeline entries={timelineEntries(item.timeline)} /></Card>
    </>
  )
}
