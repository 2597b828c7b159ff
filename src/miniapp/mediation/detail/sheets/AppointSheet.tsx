import { useState } from 'react'
import { appointMediators, listTierPeople } from '../../../../contract/mediation'
import { TIER_NAMES } from '../../../../domain/mediation/tiers'
import { call } from '../../../api'
import { ManyChips } from '../../../roundTable/ManyChips'
import { useSession } from '../../../session'
import { useAct } from '../../../useAct'
import { useLoad } from '../../../useLoad'
import { Button } from '../../../ui/Button'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Sheet } from '../../../ui/Sheet'
import { Body } from '../../../ui/Text'
import type { MediationForm } from './sheet'

/** Who of this tier mediates: whoever opens it, unless others are named. */
export function AppointSheet({ mediation, onClose, onDone }: MediationForm) {
  const params = { mediationId: mediation.id }
  const me = useSession()?.person.id
  const { data, problem, reload } = useLoad(() => call(listTierPeople, { params }), [mediation.id])
  const [picked, setPicked] = useState<readonly string[]>()
  const { busy, run } = useAct()
  const rows = data?.rows ?? []
  const appointed = rows.filter((row) => row.appointed).map(({ personId }) => personId)
  const chosen = picked ?? (appointed.length > 0 ? appointed : rows.filter(({ personId }) => personId === me).map(({ personId }) => personId))
  const save = async () => {
    if (await run((key) => call(appointMediators, { params, body: { personIds: [...chosen] }, key }))) onDone('定下来了，当事人会收到通知')
  }
  return (
    <Sheet title='由谁来调解' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={chosen.length === 0} onTap={() => void save()}>{chosen.length === 0 ? '请选至少一位' : `由这 ${chosen.length} 位调解`}</Button>}>
      <Body>{`${TIER_NAMES[mediation.tier]}的人，可以选几位。和哪一方是亲戚、有利害关系的，请不要选。选上的能看到全部材料。`}</Body>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      <ManyChips
        label='由谁来调解'
        options={rows.map(({ personId, title, name }) => ({ value: personId, label: `${title || name}${personId === me ? '（您）' : ''}` }))}
        values={chosen}
        onToggle={(id) => setPicked(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
      />
    </Sheet>
  )
}
