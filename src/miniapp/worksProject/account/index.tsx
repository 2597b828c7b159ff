import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readAccount, readWorks, type AccountRow } from '../../../contract/worksProject'
import { longDay } from '../../../domain/calendar'
import { writeYuan } from '../../../domain/money'
import { call } from '../../api'
import { photoTiles } from '../../photoUrl'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Empty } from '../../ui/Empty'
import { LinkButton } from '../../ui/LinkButton'
import { List } from '../../ui/List'
import { Page } from '../../ui/Page'
import { Photos } from '../../ui/Photos'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { toast } from '../../ui/ask'
import { useLoad } from '../../useLoad'
import { useRows } from '../../useRows'
import { openPrint } from '../go'
import { ReverseSheet } from '../keep/sheets/ReverseSheet'
import { entryWords } from '../words'

/** Every line of the books with its voucher, as anyone in the estate reads them; those who keep them undo a wrong one here. */
export default function WorksAccount() {
  const { id = '' } = useRouter().params
  const works = useLoad(() => call(readWorks, { params: { worksId: id } }), [id])
  const rows = useRows((cursor) => call(readAccount, { params: { worksId: id }, query: { cursor } }), [id])
  const [wrong, setWrong] = useState<AccountRow>()
  const keeps = works.data?.keeps && works.data.phase !== 'closed'
  const sums = works.data?.sums
  return (
    <Page onRefresh={rows.reload} dock={<Dock><Button kind='primary' onTap={() => openPrint(id)}>打印公开账</Button></Dock>}>
      {sums && <Card><Head>{`结余 ${writeYuan(sums.left)}`}</Head><Note>{`${works.data?.title ?? ''}：银行 ${writeYuan(sums.bank)}，现金 ${writeYuan(sums.cash)}`}</Note></Card>}
      <List
        {...rows}
        keyOf={({ number }) => String(number)}
        render={(row) => <EntryCard row={row} onWrong={keeps && row.kind !== 'reversal' && !row.reversed ? () => setWrong(row) : undefined} />}
        empty={<Empty title='还没有一笔账' note='分摊、收款、付款以后，每一笔都在这里，附凭证。' />}
      />
      {wrong && (
        <ReverseSheet
          worksId={id}
          row={wrong}
          onClose={() => setWrong(undefined)}
          onDone={(words) => {
            setWrong(undefined)
            toast(words)
            void rows.reload()
            void works.reload()
          }}
        />
      )}
    </Page>
  )
}

function EntryCard({ row, onWrong }: { row: AccountRow; onWrong?: () => void }) {
  const sum = row.in > 0 ? `+${writeYuan(row.in)}` : row.out > 0 ? `−${writeYuan(row.out)}` : writeYuan(row.amount)
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{entryWords(row)}</Head>
        <Body>{sum}</Body>
      </Row>
      <Note>{[`第 ${row.number} 笔`, longDay(row.on), row.where, `之后结余 ${writeYuan(row.left)}`].filter(Boolean).join(' · ')}</Note>
      {row.words && <Body>{row.words}</Body>}
      {row.reversed && <Tag kind='late'>已冲销</Tag>}
      {row.vouchers.length > 0 && <Photos photos={photoTiles(row.vouchers)} />}
      {onWrong && <LinkButton quiet label={`记错了，冲销第 ${row.number} 笔`} onTap={onWrong}>记错了，冲销</LinkButton>}
    </Card>
  )
}
