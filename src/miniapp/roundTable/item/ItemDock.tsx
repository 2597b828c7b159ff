import type { ItemPage } from '../../../contract/agendaItem'
import { useSession } from '../../session'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { actWords, dealing, OVER } from './acts'
import type { Act } from './useDealing'

/** The stage's record and the way forward; when that is barred, the line above says what is still missing. */
export function ItemDock({ item, busy, onAct }: { item: ItemPage; busy: boolean; onAct: Act }) {
  const guest = !useSession()?.acting
  const { record, forward, more } = dealing(item)
  if (guest) {
    if (OVER.includes(item.phase)) return null
    return (
      <Dock>
        <Button kind='primary' busy={busy} onTap={() => onAct({ name: 'followItem' })}>关注这个议题</Button>
      </Dock>
    )
  }
  if (!record && !forward && more.length === 0) return null
  const ready = item.lacks.length === 0
  const only = more.length === 1 ? more[0]! : undefined
  return (
    <Dock note={forward || item.phase === 'vote' ? note(item) : undefined}>
      {only && <Button disabled={busy} onTap={() => onAct({ name: only })}>{actWords(only, item)}</Button>}
      {more.length > 1 && <Button disabled={busy} label='更多，还可以做什么' onTap={() => onAct({ name: 'more' })}>更多</Button>}
      {record && (
        <Button kind={forward && ready ? 'plain' : 'primary'} wide={!forward || !ready} disabled={busy} onTap={() => onAct({ name: record })}>
          {actWords(record, item)}
        </Button>
      )}
      {forward && (
        <Button kind={ready ? 'primary' : 'plain'} wide={ready} disabled={busy || !ready} onTap={() => onAct({ name: 'moveForward' })}>
          {actWords('moveForward', item)}
        </Button>
      )}
    </Dock>
  )
}

const note = (item: ItemPage) =>
  item.lacks.length > 0 ? item.lacks.map(({ words }) => words).join(' ') : `这一步的记录齐了，可以${actWords('moveForward', item)}`
