import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listFigureMatters, type FigureName, type FigurePart } from '../../../contract/home'
import { call } from '../../api'
import { MatterCard } from '../../matters/MatterCard'
import { openMatter } from '../../matters/open'
import { useRows } from '../../useRows'
import { Chips } from '../../ui/Chips'
import { Empty } from '../../ui/Empty'
import { List } from '../../ui/List'
import { Page } from '../../ui/Page'
import { Note, Title } from '../../ui/Text'
import { periodWords } from '../period'
import { FIGURE_WORDS, PARTS_OF } from '../tiles'

/** The matters that make a figure up; those that are not public are counted, not shown. */
export default function FigureList() {
  const { figure: asked = '', period = 'all' } = useRouter().params
  const figure = (asked in PARTS_OF ? asked : 'matters') as FigureName
  const parts = PARTS_OF[figure]
  const [part, setPart] = useState<FigurePart>(parts[0]!.value)
  const [hidden, setHidden] = useState(0)
  const rows = useRows(
    async (cursor) => {
      const answer = await call(listFigureMatters, { query: { period, figure, part, cursor } })
      if (!cursor) setHidden(answer.hidden)
      return answer
    },
    [period, figure, part],
  )
  const title = `${periodWords(period)} · ${FIGURE_WORDS[figure]}`
  return (
    <Page title='数字的明细' onRefresh={rows.reload}>
      <Title className='x-who'>{title}</Title>
      <Chips label='看哪一部分' onPage options={parts} value={part} onChange={setPart} />
      {rows.items && hidden > 0 && <Note className='x-who__note'>{`另有 ${hidden} 件没有公开，只计数、不列出`}</Note>}
      <List
        {...rows}
        keyOf={({ id }) => id}
        render={(row) => <MatterCard row={row} onOpen={({ id }) => openMatter(id)} />}
        empty={<Empty title={hidden > 0 ? '这些事项都没有公开' : '这一部分没有事项'} note='点上面的其他部分，或换一个月再看' />}
      />
    </Page>
  )
}
