import Taro from '@tarojs/taro'
import { useState } from 'react'
import { claimUnit, readEstate } from '../../../contract/estate'
import { call } from '../../api'
import { useDraft } from '../../draft'
import { requireLogin } from '../../requireLogin'
import { session, useSession } from '../../session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chips } from '../../ui/Chips'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Head, Note, Title } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { useAct } from '../../useAct'
import { useLoad } from '../../useLoad'
import { TIE_WORDS } from '../../words'
import { Claimed } from './Claimed'
import { DoorPicks } from './DoorPicks'
import { EMPTY_CLAIM, missingOf } from './draft'
import { LoginCard } from './LoginCard'

const TIES = (Object.keys(TIE_WORDS) as (keyof typeof TIE_WORDS)[]).map((value) => ({ value, label: TIE_WORDS[value] }))

/** "I live there": which door, as what, and who; the committee or the company confirms it. */
export default function Claim() {
  const loggedIn = useSession() !== undefined
  const { data, problem, reload } = useLoad(() => call(readEstate, {}), [])
  const { value, change, clear, resumed } = useDraft('claim', EMPTY_CLAIM)
  const [claimed, setClaimed] = useState<string>()
  const act = useAct()
  const units = data?.buildings.flatMap(({ entrances }) => entrances.flatMap((entrance) => entrance.units)) ?? []
  const unit = units.find(({ id }) => id === value.unitId)
  const missing = missingOf({ ...value, unitId: unit?.id })

  const submit = async () => {
    const { tie, name, note } = value
    if (!unit || !tie || !(await requireLogin('申请认领房屋'))) return
    const body = { unitId: unit.id, tie, name: name.trim(), note: note.trim() }
    if (await act.run((key) => call(claimUnit, { body, key }))) {
      setClaimed(unit.address)
      clear()
    }
  }
  if (claimed) return <Claimed address={claimed} hasHome={!!session.get()?.acting} onHomes={() => void Taro.redirectTo({ url: '/account/homes/index' })} />
  return (
    <Page
      onRefresh={reload}
      dock={
        loggedIn && data ? (
          <Dock note={missing ?? '业委会或物业确认后会通知您'}>
            <Button kind='primary' large busy={act.busy} disabled={!!missing} onTap={() => void submit()}>提交申请</Button>
          </Dock>
        ) : undefined
      }
    >
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {data && !loggedIn && <LoginCard />}
      {data && loggedIn && (
        <>
          {resumed && <Note>上次没写完的还在，接着填就行。</Note>}
          <Card>
            <Title>{data.name}</Title>
            <Head className='x-apart'>您住哪一户</Head>
            <DoorPicks buildings={data.buildings} unitId={unit?.id} onChange={(unitId) => change({ unitId })} />
          </Card>
          <Card>
            <Head>您和这套房屋的关系</Head>
            <Chips label='您和这套房屋的关系' options={TIES} value={value.tie} onChange={(tie) => change({ tie })} />
          </Card>
          <Card>
            <TextField label='您的姓名' value={value.name} max={20} hint='和房产证或租赁合同上一样' onChange={(name) => change({ name })} />
            <TextArea
              label='补充说明（可以不写）'
              value={value.note}
              max={200}
              hint='例如：房主是我父亲；今年三月租的'
              wrong={act.problem?.message}
              onChange={(note) => change({ note })}
            />
            <Note>不用上传证件。确认的人需要核对时会联系您。</Note>
          </Card>
        </>
      )}
    </Page>
  )
}
