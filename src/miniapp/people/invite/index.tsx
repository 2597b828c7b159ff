import Taro from '@tarojs/taro'
import { useState } from 'react'
import { makeInvitations, readEstate } from '../../../contract/estate'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { useLoad } from '../../useLoad'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chips } from '../../ui/Chips'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Head, Note } from '../../ui/Text'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { TIE_WORDS } from '../../words'
import { keepLetters } from '../letters/kept'
import { Doors } from './Doors'

/** One sending makes so many at most. */
const MOST = 60
const TIES = (['owner', 'tenant', 'family'] as const).map((value) => ({ value, label: TIE_WORDS[value] }))

/** Makes letters with a code each: choose a building, an entrance, the doors, and for whom. */
export default function Invite() {
  const { data: estate, problem, reload } = useLoad(() => call(readEstate, {}), [])
  const [buildingId, setBuilding] = useState<string>()
  const [entranceId, setEntrance] = useState<string>()
  const [unitIds, setUnits] = useState<readonly string[]>([])
  const [tie, setTie] = useState<(typeof TIES)[number]['value']>('owner')
  const { busy, run } = useAct()
  const building = estate?.buildings.find(({ id }) => id === buildingId) ?? estate?.buildings[0]
  const entrance = building?.entrances.find(({ id }) => id === entranceId) ?? building?.entrances[0]
  const make = async () => {
    const done = await run(async (key) => {
      const { rows } = await call(makeInvitations, { body: { unitIds: [...unitIds], tie }, key })
      keepLetters(rows)
    })
    if (!done) return
    setUnits([])
    void Taro.navigateTo({ url: '/people/letters/index' })
  }
  const note = unitIds.length > MOST ? `一次最多 ${MOST} 户，请去掉 ${unitIds.length - MOST} 户` : `已选 ${unitIds.length} 户`
  const dock = (
    <Dock note={note}>
      <Button kind='primary' busy={busy} disabled={unitIds.length === 0 || unitIds.length > MOST} onTap={() => void make()}>
        {unitIds.length === 0 ? '请先选户' : `制作 ${unitIds.length} 封邀请信`}
      </Button>
    </Dock>
  )
  return (
    <Page onRefresh={reload} dock={estate && dock}>
      {!estate && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {estate && (
        <>
          <Card>
            <Head>给谁的</Head>
            <Chips label='给谁的' options={TIES} value={tie} onChange={setTie} />
            <Note className='x-said'>一封信一个邀请码，投进信箱或当面交给本人；用过一次就作废。</Note>
          </Card>
          <Card>
            <Head>哪栋楼</Head>
            <Chips label='哪栋楼' options={estate.buildings.map(({ id, name }) => ({ value: id, label: name }))} value={building?.id} onChange={setBuilding} />
            {building && building.entrances.length > 1 && <Head className='x-said'>哪个单元</Head>}
            {building && building.entrances.length > 1 && (
              <Chips label='哪个单元' options={building.entrances.map(({ id, name }) => ({ value: id, label: name }))} value={entrance?.id} onChange={setEntrance} />
            )}
          </Card>
          {entrance && <Doors units={entrance.units} chosen={unitIds} onChange={setUnits} />}
        </>
      )}
    </Page>
  )
}
