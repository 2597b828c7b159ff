import type { MatterPage } from '../../../contract/matter'
import type { Role } from '../../../domain/actor'
import { OPEN_PHASES } from '../../../domain/matter/matter'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { useRole } from '../roles'
import { actWords, dealing } from './acts'
import type { Opens } from './sheets/sheet'

/** What a guest is offered: pressed, it asks for a login first. */
const FOR_GUESTS = ['joinMatter', 'followMatter']

/** Who lives here, or leads those who do: only they can have met it too. */
const NEIGHBOURS: readonly (Role | undefined)[] = ['resident', 'committee', 'secretary']

/** The acts that the reader is offered. */
export function allowed(matter: MatterPage, role: Role | undefined): readonly string[] {
  if (role === undefined) return (OPEN_PHASES as readonly string[]).includes(matter.phase) ? FOR_GUESTS : []
  return NEIGHBOURS.includes(role) ? matter.can : matter.can.filter((name) => name !== 'joinMatter')
}

/** The acts, the chief one in red; nothing where there is nothing to do. */
export function MatterDock({ matter, busy, onAct }: { matter: MatterPage; busy: boolean; onAct: Opens }) {
  const { dock, chief, more } = dealing(allowed(matter, useRole()))
  if (dock.length + more.length === 0) return null
  return (
    <Dock>
      {more.length === 1 && <Button disabled={busy} onTap={() => onAct(more[0]!)}>{actWords(more[0]!, matter)}</Button>}
      {more.length > 1 && <Button disabled={busy} label='更多，还可以做什么' onTap={() => onAct('more')}>更多</Button>}
      {dock.map((name) => (
        <Button key={name} kind={name === chief ? 'primary' : 'plain'} wide={name === chief} busy={busy && name === chief} disabled={busy} onTap={() => onAct(name)}>
          {actWords(name, matter)}
        </Button>
      ))}
    </Dock>
  )
}
