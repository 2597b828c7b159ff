import type { MediationPage } from '../../../contract/mediation'
import { useNow } from '../../useNow'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { actWords, dealing } from './acts'
import { firstOf } from './first'
import type { Press } from './sheets/sheet'

/** What else may be done now; the one thing that is waited for stands at the head of the page, and what ends it behind 更多. */
export function MediationDock({ mediation, busy, onAct }: { mediation: MediationPage; busy: boolean; onAct: Press }) {
  const { dock, more } = dealing(mediation.can, firstOf(mediation, useNow()).acts)
  if (dock.length + more.length === 0) return null
  return (
    <Dock>
      {more.length > 0 && <Button disabled={busy} label='更多，还可以做什么' onTap={() => onAct({ name: 'more' })}>更多</Button>}
      {dock.map((name) => <Button key={name} wide disabled={busy} onTap={() => onAct({ name })}>{actWords(name, mediation)}</Button>)}
    </Dock>
  )
}
