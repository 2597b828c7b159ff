import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readRoll, type RollRow } from '../../../contract/vote'
import { writeArea } from '../../../domain/area'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { List } from '../../ui/List'
import { Page } from '../../ui/Page'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { useRows } from '../../useRows'

const SOURCES: Record<RollRow['units'][number]['areaSource'], string> = { register: '不动产登记', survey: '测绘', contract: '合同' }

/** The roll as it was hung: units, areas and where those come from; nobody is named. */
export default function Roll() {
  const { id = '' } = useRouter().params
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const rows = useRows((cursor) => call(readRoll, { params: { voteId: id }, query: { cursor, ...(search && { search }) } }), [id, search])
  return (
    <Page onRefresh={rows.reload}>
      <Card>
        <TextField label='找自己的房号' value={typed} onChange={setTyped} hint='例如 3号楼2单元501' onDone={() => setSearch(typed.trim())} />
        <ButtonRow><Button onTap={() => setSearch(typed.trim())}>查找</Button></ButtonRow>
        <Note>名册只有房屋和面积，没有姓名。不对的，可以在表决页面提出异议。</Note>
      </Card>
      <List
        {...rows}
        keyOf={({ no }) => String(no)}
        render={(row) => <LineCard row={row} />}
        empty={search ? <Empty title='名册里没有这个房号' note='换个写法再找，或者在表决页面提出异议' /> : <Empty title='名册是空的' note='请联系业委会' />}
      />
    </Page>
  )
}

function LineCard({ row: { no, label, units, areaCm2, developer, flags, mine } }: { row: RollRow }) {
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{`${no} 号 · ${label}`}</Head>
        {mine && <Tag kind='go'>我的</Tag>}
        {developer && <Tag kind='plain'>建设单位</Tag>}
      </Row>
      <Body>{`算 1 人，${writeArea(areaCm2)} ㎡`}</Body>
      {units.slice(0, 20).map((unit) => <Note key={unit.label}>{`${unit.label}：${writeArea(unit.areaCm2)} ㎡（${SOURCES[unit.areaSource]}）`}</Note>)}
      {units.length > 20 && <Note>{`共 ${units.length} 套`}</Note>}
      {flags.includes('overlapping') && <Note>和另一份有共同的业主，各算一人。</Note>}
      {flags.includes('ownerUnknown') && <Note>没有登记业主，认领更正以后才能投。</Note>}
    </Card>
  )
}
