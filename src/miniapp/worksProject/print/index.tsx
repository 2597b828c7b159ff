import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readAccount, readWorks, type AccountRow } from '../../../contract/worksProject'
import { localDateOf, longDay } from '../../../domain/calendar'
import { writeMoney, writeYuan } from '../../../domain/money'
import { call } from '../../api'
import { useEstate } from '../../estate'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { PosterTable } from '../../ui/PosterTable'
import { Note } from '../../ui/Text'
import { useLoad } from '../../useLoad'
import { entryWords } from '../words'

const CAN_PRINT = process.env.TARO_ENV === 'h5'
/** More lines than hang on any wall: the rest is on the phone. */
const LINES_MOST = 500

/** The public account as it hangs on the wall: sums first, then each line, other people's doors covered. */
export default function PrintAccount() {
  const { id = '' } = useRouter().params
  const params = { worksId: id }
  const estate = useEstate()
  const { data, problem, reload } = useLoad(async () => ({ works: await call(readWorks, { params }), rows: await allRows(id), today: localDateOf(Date.now()) }), [id])
  return (
    <Page onRefresh={reload} dock={data && CAN_PRINT && <Dock><Button kind='primary' onTap={() => window.print()}>打印（A4）</Button></Dock>}>
      <View className='x-unprinted'><Note>{CAN_PRINT ? '和墙上贴的一样。打印时可以选“另存为 PDF”；这行字和按钮不会印出来。' : '要打印，请用电脑浏览器打开小圆桌里的这一页。'}</Note></View>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {data && (
        <View className='x-poster'>
          <View className='x-poster__title'>{`${data.works.title}收支公开`}</View>
          <View className='x-poster__text'>{`预算 ${writeYuan(data.works.budgetTotal)}。应收 ${writeYuan(data.works.sums.levied)}，收到业主缴纳 ${writeYuan(data.works.sums.collected)}，减免 ${writeYuan(data.works.sums.waived)}，还差 ${writeYuan(data.works.sums.owing)}（${data.works.sums.owingUnits} 户）。维修资金划拨 ${writeYuan(data.works.sums.fund)}，捐款 ${writeYuan(data.works.sums.gift)}，利息 ${writeYuan(data.works.sums.interest)}。付出 ${writeYuan(data.works.sums.cost)}，结余 ${writeYuan(data.works.sums.left)}。`}</View>
          <PosterTable heads={HEADS} widths={WIDTHS} rows={data.rows.map(cellsOf)} />
          <View className='x-poster__signed'>
            <View>{estate?.name ?? ''}业主委员会</View>
            <View>{longDay(data.today)}</View>
          </View>
          <View className='x-poster__text'>每一笔的凭证在小圆桌“自筹项目”里都能打开看。其他户只写楼栋。</View>
        </View>
      )}
    </Page>
  )
}

async function allRows(worksId: string): Promise<AccountRow[]> {
  const rows: AccountRow[] = []
  let cursor: string | undefined
  do {
    const page = await call(readAccount, { params: { worksId }, query: { as: 'wall', cursor, limit: 50 } })
    rows.push(...page.rows)
    cursor = page.cursor ?? undefined
  } while (cursor && rows.length < LINES_MOST)
  return together(rows.reverse())
}

/** What the homes of one building paid on one day is one line: two hundred doors are not two hundred lines on a wall. */
function together(rows: readonly AccountRow[]): AccountRow[] {
  const lines: (AccountRow & { homes?: number })[] = []
  for (const row of rows) {
    const last = lines.at(-1)
    const joins = last && row.kind === 'receipt' && last.kind === 'receipt' && last.on === row.on && last.where === row.where && !row.reversed && !last.reversed
    if (!joins) {
      lines.push(row)
      continue
    }
    const homes = (last.homes ?? 1) + 1
    lines[lines.length - 1] = { ...row, words: `${homes} 笔`, in: last.in + row.in, homes }
  }
  return lines
}

const HEADS = ['号', '日期', '事项', '收', '付', '结余']
const WIDTHS = [12, 14, 23, 17, 17, 17]

const cellsOf = (row: AccountRow): string[] => [
  String(row.number),
  row.on,
  [entryWords(row), row.where, row.words, row.reversed && '（已冲销）'].filter(Boolean).join('，'),
  row.in > 0 ? writeMoney(row.in) : '',
  row.out > 0 ? writeMoney(row.out) : '',
  writeMoney(row.left),
]
