import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { decideBankLines, importStatement, listBankLines, reopenBankLine, type BankLineRow } from '../../../contract/worksProject'
import { call, upload } from '../../api'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chips } from '../../ui/Chips'
import { Dock } from '../../ui/Dock'
import { Empty } from '../../ui/Empty'
import { List } from '../../ui/List'
import { Page } from '../../ui/Page'
import { Body, Note } from '../../ui/Text'
import { confirm, toast } from '../../ui/ask'
import { useAct } from '../../useAct'
import { useRows } from '../../useRows'
import { LineCard } from './LineCard'
import { LineSheet } from './LineSheet'
import { asMatched } from './matched'
import { chooseFile } from './chooseFile'

type Of = 'sure' | 'likely' | 'none' | 'booked' | 'aside'
type Counts = Record<Of, number>
const LABELS: Record<Of, string> = { sure: '对得准', likely: '可能是', none: '没对上', booked: '已入账', aside: '放一边' }
const NO_COUNTS: Counts = { sure: 0, likely: 0, none: 0, booked: 0, aside: 0 }

/** The bank's statement: taken in, and each line booked as a person says. */
export default function BankLines() {
  const { id = '' } = useRouter().params
  const params = { worksId: id }
  const [of, setOf] = useState<Of>('sure')
  // opened, it shows the first lines that wait for somebody
  const first = useRef(true)
  const [asked, setAsked] = useState<BankLineRow>()
  const [counts, setCounts] = useState(NO_COUNTS)
  const rows = useRows(async (cursor) => {
    const page = await call(listBankLines, { params, query: { of, cursor, limit: 50 } })
    setCounts(page.counts)
    const waiting = (['sure', 'likely', 'none'] as const).find((trust) => page.counts[trust] > 0)
    if (first.current && waiting) setOf(waiting)
    first.current = false
    return page
  }, [id, of])
  const taking = useAct('shown')
  const booking = useAct()
  const done = (words: string) => {
    setAsked(undefined)
    toast(words)
    void rows.reload()
  }
  const take = async () => {
    const file = await chooseFile()
    if (!file) return
    await taking.run(async (key) => {
      const { read, added, known, sure, likely, none } = await upload(importStatement, file, { params, key })
      setOf(sure > 0 ? 'sure' : likely > 0 ? 'likely' : 'none')
      done(`读了 ${read} 行，新的 ${added} 行${known > 0 ? `，以前导过 ${known} 行` : ''}。对得准 ${sure}，可能是 ${likely}，没对上 ${none}`)
    })
  }
  const matched = (rows.items ?? []).filter(({ state, match }) => state === 'open' && match.trust === 'sure')
  const bookAll = async () => {
    if (!(await confirm({ title: `把这 ${matched.length} 行都入账？`, text: '每一行写着对上的是哪一户、哪一笔，请先看一遍。记错了可以冲销。', yes: '都入账' }))) return
    await booking.run(async (key) => {
      const { booked } = await call(decideBankLines, { params, body: { lines: matched.map(asMatched) }, key })
      done(`入账 ${booked} 行`)
    })
  }
  const reopen = (line: BankLineRow) => booking.run(async (key) => {
    await call(reopenBankLine, { params, body: { lineId: line.id }, key })
    done('放回待处理')
  })
  const options = (Object.keys(LABELS) as Of[]).map((value) => ({ value, label: counts[value] > 0 ? `${LABELS[value]} ${counts[value]}` : LABELS[value] }))
  return (
    <Page
      onRefresh={rows.reload}
      dock={
        <Dock>
          <Button busy={taking.busy} onTap={() => void take()}>导入流水</Button>
          {matched.length > 0 && <Button kind='primary' busy={booking.busy} onTap={() => void bookAll()}>{`${matched.length} 行都入账`}</Button>}
        </Dock>
      }
    >
      {taking.problem && <Card tone='late'><Body>{taking.problem.message}</Body></Card>}
      <Chips onPage label='哪些流水' options={options} value={of} onChange={setOf} />
      <Note>网银里导出的 Excel 或 CSV 直接导入，同一行不会进两次。对上哪一户由您说了算。</Note>
      <List
        {...rows}
        keyOf={({ id: key }) => key}
        render={(line) => <LineCard line={line} busy={booking.busy} onAsk={() => setAsked(line)} onReopen={() => void reopen(line)} />}
        empty={<Empty title={of === 'booked' || of === 'aside' ? '还没有' : '没有要处理的'} note={of === 'none' ? '每一行都有着落了' : '点“导入流水”，选网银导出的文件'} />}
      />
      {asked && <LineSheet worksId={id} line={asked} onClose={() => setAsked(undefined)} onDone={done} />}
    </Page>
  )
}
