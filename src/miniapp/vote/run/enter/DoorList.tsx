import { useState } from 'react'
import { countOut, listOut } from '../../../../contract/ballot'
import { call } from '../../../api'
import { orKept } from '../../../kept'
import { useQueue } from '../../../queue/useQueue'
import { useLoad } from '../../../useLoad'
import { Chips } from '../../../ui/Chips'
import { Failed } from '../../../ui/Failed'
import { Field } from '../../../ui/Field'
import { Loading } from '../../../ui/Loading'
import { Note } from '../../../ui/Text'
import type { VoiceFound } from '../findVoice'

/** The doors that are still out, building by building; what was seen once is there with no signal. */
export function DoorList({ voteId, onPick }: { voteId: string; onPick: (voice: VoiceFound) => void }) {
  const [building, setBuilding] = useState<string>()
  const counts = useLoad(() => orKept(`vote.outs.${voteId}`, () => call(countOut, { params: { voteId } })), [voteId])
  const chosen = building ?? counts.data?.rows.find(({ out, buildingId }) => out > 0 && buildingId)?.buildingId ?? undefined
  const doors = useLoad(async () => (chosen ? orKept(`vote.out.${voteId}.${chosen}`, () => outOf(voteId, chosen)) : []), [voteId, chosen])
  const { commands } = useQueue()
  const waits = (voiceId: string) => commands.some(({ path }) => path.includes(`/voices/${voiceId}/papers`))
  const problem = counts.problem ?? doors.problem
  if (!counts.data || !doors.data) return problem ? <Failed problem={problem} onRetry={() => void Promise.all([counts.reload(), doors.reload()])} /> : <Loading cards={1} />
  return (
    <>
      <Chips
        label='哪栋楼'
        options={counts.data.rows.flatMap(({ buildingId, name, out }) => (buildingId ? [{ value: buildingId, label: `${name} ${out}` }] : []))}
        value={chosen}
        onChange={setBuilding}
      />
      <Note>出门前把要去的楼都点开看一遍，没有信号时也能用。</Note>
      {doors.data.length === 0 && <Note className='x-said'>这栋楼都投了。</Note>}
      {doors.data.map((row, at) =>
        waits(row.voiceId) || row.paperWaits ? (
          <Field key={row.voiceId} first={at === 0} label={row.label} note={`${row.no} 号`} value={waits(row.voiceId) ? '存在手机里' : '待核对'} />
        ) : (
          <Field key={row.voiceId} first={at === 0} label={row.label} note={`${row.no} 号`} value='收票' onTap={() => onPick(row)} />
        ),
      )}
    </>
  )
}

/** All of a building's, however many pages they are. */
async function outOf(voteId: string, buildingId: string) {
  const query = { buildingId, limit: 50 }
  let page = await call(listOut, { params: { voteId }, query })
  const rows = [...page.rows]
  while (page.cursor) {
    page = await call(listOut, { params: { voteId }, query: { ...query, cursor: Number(page.cursor) } })
    rows.push(...page.rows)
  }
  return rows.map(({ voiceId, no, label, paperWaits }) => ({ voiceId, no, label, paperWaits }))
}
