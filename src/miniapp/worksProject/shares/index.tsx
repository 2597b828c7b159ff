import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listShares, type ShareRow } from '../../../contract/worksProject'
import { writeArea } from '../../../domain/area'
import { writeYuan } from '../../../domain/money'
import { call } from '../../api'
import { Bar } from '../../ui/Bar'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Chips } from '../../ui/Chips'
import { Empty } from '../../ui/Empty'
import { LinkButton } from '../../ui/LinkButton'
import { List } from '../../ui/List'
import { Page } from '../../ui/Page'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Head, Note } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/ask'
import { useRows } from '../../useRows'
import { ReceiveSheet } from './ReceiveSheet'
import { RefundSheet } from './RefundSheet'
import { WaiveSheet } from './WaiveSheet'

const OF = [
  { value: 'all', label: '全部' },
  { value: 'owing', label: '没缴齐' },
  { value: 'late', label: '到期没缴' },
] as const
type Of = (typeof OF)[number]['value']
type Open = { act: 'receive' | 'waive' | 'refund'; row: ShareRow }

/** Home by home: what it was asked for, what it owes; money taken at its door, let off, or given back. */
export default function Shares() {
  const { id = '' } = useRouter().params
  const [of, setOf] = useState<Of>('all')
  const [words, setWords] = useState('')
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<Open>()
  const rows = useRows((cursor) => call(listShares, { params: { worksId: id }, query: { of, cursor, ...(search && { search }) } }), [id, of, search])
  const form = open && {
    worksId: id,
    row: open.row,
    onClose: () => setOpen(undefined),
    onDone: (said: string) => {
      setOpen(undefined)
      toast(said)
      void rows.reload()
    },
  }
  return (
    <Page onRefresh={rows.reload}>
      <Card>
        <TextField label='找一户' hint='门牌，如 3号楼2单元501' value={words} max={30} onChange={setWords} onDone={() => setSearch(words.trim())} />
        <ButtonRow>
          {search !== '' && <Button onTap={() => { setWords(''); setSearch('') }}>看全部</Button>}
          <Button kind='primary' onTap={() => setSearch(words.trim())}>搜索</Button>
        </ButtonRow>
      </Card>
      <Chips onPage label='看哪些户' options={OF} value={of} onChange={setOf} />
      <List
        {...rows}
        keyOf={({ unitId }) => unitId}
        render={(row) => <ShareCard row={row} onOpen={(act) => setOpen({ act, row })} />}
        empty={<Empty title={search ? '没有找到这一户' : of === 'all' ? '还没有分摊' : '没有这样的户'} note={search ? '换个写法再找' : of === 'all' ? '先在“管理项目”里分摊到户' : '都缴齐了'} />}
      />
      {open?.act === 'receive' && form && <ReceiveSheet {...form} />}
      {open?.act === 'waive' && form && <WaiveSheet {...form} />}
      {open?.act === 'refund' && form && <RefundSheet {...form} />}
    </Page>
  )
}

const ShareCard = ({ row, onOpen }: { row: ShareRow; onOpen: (act: Open['act']) => void }) => {
  const { address, areaCm2, share, owing, overdue } = row
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{address}</Head>
        <Tag kind={overdue > 0 ? 'late' : owing > 0 ? 'wait' : 'done'}>{overdue > 0 ? `到期差 ${writeYuan(overdue)}` : owing > 0 ? `还差 ${writeYuan(owing)}` : owing < 0 ? `可退 ${writeYuan(-owing)}` : '已缴清'}</Tag>
      </Row>
      <Note>{`${writeArea(areaCm2)} ㎡ · 份额 ${writeYuan(share)}`}</Note>
      <Bar part={share - owing} whole={share} need={1} label={`${address}已缴 ${writeYuan(share - owing)}`} />
      <Row>
        <LinkButton label={`收款：${address}`} onTap={() => onOpen('receive')}>收款</LinkButton>
        {owing > 0 && <LinkButton quiet label={`减免：${address}`} onTap={() => onOpen('waive')}>减免</LinkButton>}
        {owing < 0 && <LinkButton label={`退款：${address}`} onTap={() => onOpen('refund')}>退款</LinkButton>}
      </Row>
    </Card>
  )
}
