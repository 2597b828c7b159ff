import { View } from '@tarojs/components'
import { useState } from 'react'
import { readEstate } from '../../../../contract/estate'
import { addParty, findParty } from '../../../../contract/mediation'
import type { Side } from '../../../../domain/mediation/mediation'
import { call } from '../../../api'
import { DoorPicks } from '../../../join/claim/DoorPicks'
import { useAct } from '../../../useAct'
import { useLoad } from '../../../useLoad'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Choices } from '../../../ui/Choices'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Sheet } from '../../../ui/Sheet'
import { Head, Note } from '../../../ui/Text'
import { TextField } from '../../../ui/TextField'
import { TIE_WORDS } from '../../../words'
import { NEW_PARTY, ownersFirst, partyBody, partyMissing } from './partyForm'
import type { MediationForm } from './sheet'

const SIDES = [{ value: 'respondent', label: '对方' }, { value: 'applicant', label: '反映的一方' }] as const
const FROM = [{ value: 'home', label: '小区的住户' }, { value: 'name', label: '写名字' }] as const

/** A party: somebody at a door of the estate, or by name where they have no account. */
export function PartySheet({ mediation, onClose, onDone }: MediationForm) {
  const params = { mediationId: mediation.id }
  const [value, setValue] = useState(NEW_PARTY)
  const change = (part: Partial<typeof value>) => setValue((before) => ({ ...before, ...part }))
  const estate = useLoad(() => call(readEstate, {}), [])
  const [unitId, setUnit] = useState<string>()
  const found = useLoad(async () => (unitId ? call(findParty, { params, query: { unitId } }) : undefined), [unitId])
  const { busy, problem, run } = useAct('shown')
  const missing = partyMissing(value)
  const add = async () => {
    if (await run((key) => call(addParty, { params, body: partyBody(value), key }))) onDone('加上了，有账号的会收到通知')
  }
  return (
    <Sheet title='加当事人' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void add()}>{missing ?? '加上'}</Button>}>
      <Head>哪一方</Head>
      <Chips label='哪一方' options={SIDES} value={value.side} onChange={(side: Side) => change({ side })} />
      <Head>怎么找</Head>
      <Chips label='怎么找' options={FROM} value={value.from} onChange={(from) => change({ from })} />
      {value.from === 'home' && !estate.data && (estate.problem ? <Failed problem={estate.problem} onRetry={() => void estate.reload()} /> : <Loading cards={1} />)}
      {value.from === 'home' && estate.data && <View className='x-gap' />}
      {value.from === 'home' && estate.data && (
        <DoorPicks
          buildings={estate.data.buildings}
          unitId={unitId}
          onChange={(id) => {
            setUnit(id)
            change({ personId: undefined })
          }}
        />
      )}
      {value.from === 'home' && found.data && found.data.rows.length > 0 && (
        <Choices label='这一户的谁' options={ownersFirst(found.data.rows).map(({ personId, name, tie }) => ({ value: personId, label: `${name}，${TIE_WORDS[tie]}` }))} value={value.personId} onChange={(personId) => change({ personId })} />
      )}
      {value.from === 'home' && found.data?.rows.length === 0 && <Note>{`${found.data.address}还没有人加入小圆桌，请点“写名字”。`}</Note>}
      {value.from === 'name' && (
        <>
          <TextField label='姓名或者单位' value={value.name} max={30} onChange={(name) => change({ name })} />
          <TextField label='电话（可不填）' kind='tel' value={value.phone} max={20} onChange={(phone) => change({ phone })} />
          <TextField label='住址（可不填）' value={value.address} max={60} onChange={(address) => change({ address })} />
        </>
      )}
      {problem && <Note className='x-input__wrong'>{problem.message}</Note>}
      <Note className='x-said'>没有账号的也可以加，由您联系，替他记。</Note>
    </Sheet>
  )
}
