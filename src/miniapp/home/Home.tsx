import type { HomePage } from '../../contract/home'
import { isHandler, useRole } from '../matters/roles'
import { useWide } from '../useWide'
import { Split } from '../ui/Split'
import { MediationButton } from './MediationButton'
import { Mine } from './Mine'
import { Needs } from './Needs'
import { PublicFigures } from './PublicFigures'
import { ReportButtons } from './ReportButtons'
import { isMediator, needsTitle, REPORTS } from './roleWords'
import { RoundTable } from './RoundTable'
import { Welcome } from './Welcome'
import { Workbench } from './Workbench'
import { Workers } from './Workers'
import { StudioLink } from './StudioLink'

export interface HomeProps {
  home: HomePage
  onChanged: () => Promise<void>
}

/** What each role has before it: first what needs them, then their own, then what is everybody's. */
export function Home({ home, onChanged }: HomeProps) {
  const wide = useWide()
  const chief = <Chief home={home} onChanged={onChanged} />
  const rest = <Rest home={home} first={wide} />
  return wide ? <Split list={chief} detail={rest} /> : <>{chief}{rest}</>
}

function Chief({ home, onChanged }: HomeProps) {
  const role = useRole()
  const count = Object.values(home.counts).reduce((sum, one) => sum + one, 0)
  const reports = REPORTS.includes(role) && <ReportButtons slip={role === 'clerk'} />
  if (isHandler(role)) return <Workbench home={home} onChanged={onChanged} />
  const needs = (
    <Needs
      first={role !== 'clerk'}
      title={needsTitle(role, count)}
      needs={home.needs}
      none={role === 'worker' || role === 'officer' || role === 'clerk' || role === 'deputy' || isMediator(role) ? '现在没有等您办的事。有了会给您发通知。' : undefined}
    />
  )
  return (
    <>
      {role === undefined && <Welcome />}
      {role === 'deputy' && <StudioLink />}
      {role === 'clerk' ? <>{reports}{needs}</> : <>{needs}{reports}{isMediator(role) && <MediationButton />}</>}
    </>
  )
}

function Rest({ home, first }: { home: HomePage; first: boolean }) {
  const role = useRole()
  const workers = home.workers && <Workers workers={home.workers} first={first} />
  const mine = <Mine rows={home.mine} />
  const table = <RoundTable table={home.roundTable} first={first && !home.workers && role !== 'resident'} />
  const figures = <PublicFigures figures={home.figures} first={first && role === 'officer'} />
  if (role === 'officer') return <>{figures}{table}{mine}</>
  return <>{workers}{role === 'resident' || role === 'clerk' ? mine : null}{table}{figures}{role === 'resident' || role === 'clerk' ? null : mine}</>
}
