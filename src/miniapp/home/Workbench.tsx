import { useState } from 'react'
import { View } from '@tarojs/components'
import type { HomePage, Need } from '../../contract/home'
import { openMatters } from '../matters/wanted'
import type { SheetName } from '../matters/detail/sheets/sheet'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Body } from '../ui/Text'
import { Tap } from '../ui/Tap'
import { AcceptCard } from './AcceptCard'
import { ActOver } from './ActOver'
import { Needs } from './Needs'

const AT_FIRST = 5

/** The desk of those who accept: what is new with its three ways on, then whatever else waits. */
export function Workbench({ home, onChanged }: { home: HomePage; onChanged: () => Promise<void> }) {
  const [act, setAct] = useState<{ id: string; name: SheetName }>()
  const fresh = home.needs.filter(({ kind }) => kind === 'acceptMatter')
  const rest = home.needs.filter(({ kind }) => kind !== 'acceptMatter')
  const waiting = home.counts['acceptMatter'] ?? 0
  const open = (need: Need, name: SheetName) => setAct({ id: need.id, name })
  return (
    <>
      <View className='x-chips x-chips--onPage'>
        <Tap role='link' className='x-chip x-chip--on' onTap={() => openMatters('accept')}>{`待受理 ${waiting}`}</Tap>
        <Tap role='link' className='x-chip' onTap={() => openMatters('inHand')}>{`处理中 ${home.counts['inHand'] ?? 0}`}</Tap>
        <Tap role='link' className='x-chip' onTap={() => openMatters('awaiting')}>{`待确认 ${home.counts['awaiting'] ?? 0}`}</Tap>
      </View>
      {fresh.length === 0 && <Card><Body>没有待受理的事项。有新反映的，会先到这里，同时给您发通知。</Body></Card>}
      {fresh.slice(0, AT_FIRST).map((need) => <AcceptCard key={need.id} need={need} onAct={open} />)}
      {waiting > AT_FIRST && (
        <ButtonRow><Button onTap={() => openMatters('accept')}>{`看全部 ${waiting} 件待受理`}</Button></ButtonRow>
      )}
      <Needs title={`还要您办的 ${restCount(home)}`} needs={rest} />
      {act && (
        <ActOver
          id={act.id}
          name={act.name}
          onClose={() => setAct(undefined)}
          onDone={async () => {
            setAct(undefined)
            await onChanged()
          }}
        />
      )}
    </>
  )
}

const DESK_COUNTS = ['acceptMatter', 'inHand', 'awaiting']

/** All that waits besides what is new. */
const restCount = ({ counts }: HomePage) =>
  Object.entries(counts).reduce((sum, [kind, count]) => (DESK_COUNTS.includes(kind) ? sum : sum + count), 0)
