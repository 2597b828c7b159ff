import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { countOut, listOut, remindVoters } from '../../../../contract/ballot'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { useLoad } from '../../../useLoad'
import { useRows } from '../../../useRows'
import { useSession } from '../../../session'
import { confirm, toast } from '../../../ui/ask'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Dock } from '../../../ui/Dock'
import { Empty } from '../../../ui/Empty'
import { Failed } from '../../../ui/Failed'
import { List } from '../../../ui/List'
import { Page } from '../../../ui/Page'
import { Note } from '../../../ui/Text'
import { OutCard } from './OutCard'
import { remindedWords } from './words'

const ALL = 'all'

/** Who has not voted yet, by building: doors only, never how anybody voted; and a reminder to them. */
export default function Out() {
  const { id = '' } = useRouter().params
  const params = { voteId: id }
  const [building, setBuilding] = useState(ALL)
  const buildingId = building === ALL ? undefined : building
  const counts = useLoad(() => call(countOut, { params }), [id])
  const rows = useRows((cursor) => call(listOut, { params, query: { buildingId, cursor: Number(cursor ?? 0) } }), [id, buildingId])
  const { busy, run } = useAct()
  const role = useSession()?.acting?.role
  const reminds = role === 'secretary' || role === 'committee'
  const total = (counts.data?.rows ?? []).reduce((sum, one) => ({ out: sum.out + one.out, all: sum.all + one.all }), { out: 0, all: 0 })
  const here = buildingId ? counts.data?.rows.find((one) => one.buildingId === buildingId) : { name: '全部', ...total }
  const remind = async () => {
    if (!here || !(await confirm({ title: `提醒${buildingId ? here.name : ''}还没投票的 ${here.out} 户？`, text: '只发给还没投的业主；刚提醒过的这次不再发。', yes: '提醒' }))) return
    await run(async () => toast(remindedWords(await remindAll(id, buildingId))))
    void rows.reload()
  }
  return (
    <Page
      onRefresh={() => Promise.all([counts.reload(), rows.reload()])}
      dock={reminds && here && here.out > 0 && (
        <Dock note='投了的业主不会收到提醒'>
          <Button kind='primary' busy={busy} onTap={() => void remind()}>{`提醒这 ${here.out} 户`}</Button>
        </Dock>
      )}
    >
      {!counts.data && counts.problem && <Failed problem={counts.problem} onRetry={() => void counts.reload()} />}
      {counts.data && (
        <Chips
          onPage
          label='哪栋楼'
          options={[{ value: ALL, label: `全部 ${total.out}/${total.all}` }, ...counts.data.rows.flatMap(({ buildingId: of, name, out, all }) => (of ? [{ value: of, label: `${name} ${out}/${all}` }] : []))]}
          value={building}
          onChange={setBuilding}
        />
      )}
      <Note className='x-who__note'>只看得到哪户还没投，看不到谁投了什么。</Note>
      <List
        {...rows}
        keyOf={({ voiceId }) => voiceId}
        render={(row) => <OutCard row={row} />}
        empty={<Empty title='都投了' note={buildingId ? '这栋楼没有还没投的户。' : '没有还没投的户。'} />}
      />
    </Page>
  )
}

/** A large estate is reminded some at a time: asked again until nobody is left. */
async function remindAll(voteId: string, buildingId?: string) {
  let sum = { reminded: 0, later: 0, next: undefined as string | null | undefined }
  for (;;) {
    const { reminded, later, next, more } = await call(remindVoters, { params: { voteId }, body: { buildingId } })
    sum = { reminded: sum.reminded + reminded, later, next }
    if (!more || reminded === 0) return sum
  }
}
