import { useState } from 'react'
import { setMediationDays } from '../../contract/mediation'
import { TIER_NAMES, TIERS, type TierDays } from '../../domain/mediation/tiers'
import { call } from '../api'
import { useAct } from '../useAct'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { Body } from '../ui/Text'
import { TextField } from '../ui/TextField'
import { daysIn, type TypedDays } from './daysForm'

/** How many days each tier has from now on. */
export function DaysSheet({ days, onClose, onDone }: { days: TierDays; onClose: () => void; onDone: () => void }) {
  const [typed, setTyped] = useState<TypedDays>({ estate: String(days.estate), street: String(days.street), county: String(days.county) })
  const { busy, run } = useAct()
  const read = daysIn(typed)
  const set = async () => {
    if ('days' in read && (await run((key) => call(setMediationDays, { body: { ...read.days }, key })))) onDone()
  }
  return (
    <Sheet title='每一级最多几天' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={'wrong' in read} onTap={() => void set()}>{'wrong' in read ? read.wrong : '定下来'}</Button>}>
      <Body>法律没有规定天数，由小区自己定。已经在办的不变，交到下一级时按新的算。</Body>
      {TIERS.map((tier) => (
        <TextField key={tier} label={`${TIER_NAMES[tier]}（天）`} kind='number' max={2} value={typed[tier]} onChange={(text) => setTyped({ ...typed, [tier]: text })} />
      ))}
    </Sheet>
  )
}
