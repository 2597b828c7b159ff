import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { countOut, printPapers, type PaperPrinted } from '../../../../contract/ballot'
import { call } from '../../../api'
import { useLoad } from '../../../useLoad'
import { View } from '@tarojs/components'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Dock } from '../../../ui/Dock'
import { Empty } from '../../../ui/Empty'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Page } from '../../../ui/Page'
import { Note } from '../../../ui/Text'
import { useVote } from '../useVote'
import { BallotSheet } from './BallotSheet'

const CAN_PRINT = process.env.TARO_ENV === 'h5'

/** Numbered ballots, a sheet of A4 each, building by building. */
export default function PrintPapers() {
  const { id = '', buildingId } = useRouter().params
  const [building, setBuilding] = useState(buildingId)
  const vote = useVote(id)
  const counts = useLoad(() => call(countOut, { params: { voteId: id } }), [id])
  const buildings = counts.data?.rows.flatMap(({ buildingId: of, name, all }) => (of ? [{ value: of, label: `${name} ${all} 户` }] : [])) ?? []
  const chosen = building ?? buildings[0]?.value
  const papers = useLoad(async () => (chosen ? papersOf(id, chosen) : []), [id, chosen])
  const problem = vote.problem ?? counts.problem ?? papers.problem
  const ready = vote.data && papers.data
  return (
    <Page dock={CAN_PRINT && ready && ready.length > 0 && <Dock><Button kind='primary' onTap={() => window.print()}>{`打印 ${ready.length} 张选票`}</Button></Dock>}>
      <View className='x-unprinted'>
        <Note>{CAN_PRINT ? '每户一张 A4。编号和二维码只对这一户有效；打印时这行字和按钮不会印出来。' : '要打印，请用电脑浏览器登录，打开这次表决的“打印纸质选票”。'}</Note>
        <Chips onPage label='哪栋楼' options={buildings} value={chosen} onChange={setBuilding} />
      </View>
      {!ready && (problem ? <Failed problem={problem} onRetry={() => void Promise.all([vote.reload(), counts.reload(), papers.reload()])} /> : <Loading />)}
      {ready && ready.length === 0 && <Empty title='没有要打印的选票' note='名册公布以后，才有每一户的编号。' />}
      {ready && vote.data && ready.map((paper) => <BallotSheet key={paper.voiceId} vote={vote.data!} paper={paper} />)}
    </Page>
  )
}

async function papersOf(voteId: string, buildingId: string): Promise<PaperPrinted[]> {
  const query = { buildingId, limit: 100 }
  let page = await call(printPapers, { params: { voteId }, query })
  const rows = [...page.rows]
  while (page.cursor) {
    page = await call(printPapers, { params: { voteId }, query: { ...query, cursor: Number(page.cursor) } })
    rows.push(...page.rows)
  }
  return rows
}
