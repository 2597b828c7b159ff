import type { SittingPage } from '../../../contract/sitting'
import { Bar } from '../../ui/Bar'
import { Card } from '../../ui/Card'
import { photoTiles } from '../../photoUrl'
import { Field } from '../../ui/Field'
import { Photos } from '../../ui/Photos'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note, Title } from '../../ui/Text'
import { useNow } from '../../useNow'
import { day } from '../../when'
import { openItem } from '../go'
import { clockWords, isOver, SECOND, spentOn } from './clock'

/** The item that the table is at: its clock, its papers, and what is being written of it. */
export function ItemNow({ sitting, ahead }: { sitting: SittingPage; ahead: number }) {
  const now = useNow(SECOND) + ahead
  const at = sitting.items.findIndex(({ itemId }) => itemId === sitting.current?.itemId)
  const item = sitting.items[at]
  if (!item) return <Card><Title>{sitting.phase === 'ended' ? '已经散会' : '休息一下'}</Title><Note>{sitting.phase === 'ended' ? '议定的事和任务在下面，纪要公布后可以看全文。' : '下一个议题开始时，这里会自己换过去。'}</Note></Card>
  const spent = spentOn(sitting, item, now)
  return (
    <Card>
      <Row between top>
        <Title className='x-grow'>{`${at + 1}. ${item.title}`}</Title>
        <Tag kind={isOver(spent, item.minutes) ? 'late' : 'go'}>{clockWords(spent)}</Tag>
      </Row>
      <Note>{`计划 ${item.minutes} 分钟${isOver(spent, item.minutes) ? '，已经超时' : ''}`}</Note>
      <Bar part={spent} whole={item.minutes * 60_000} label={`已议 ${Math.floor(spent / 60_000)} 分钟，计划 ${item.minutes} 分钟`} />
      {sitting.speaking && <Body>{`正在发言：${sitting.speaking.name}`}</Body>}
      <Body className='x-said'>{item.resolution ? `议定：${item.resolution}` : '还没有写议定的内容'}</Body>
      {item.tasks.map(({ id, what, who, due }) => <Field key={id} label={what} note={`${day(due)}前`} value={who} />)}
      {item.papers && <Head className='x-said'>会议材料</Head>}
      {item.papers?.text && <Body>{item.papers.text}</Body>}
      {item.papers && item.papers.photos.length > 0 && <Photos photos={photoTiles(item.papers.photos)} />}
      <Field label='议题资料' note='走访、协商、方案都在这里' value='看' onTap={() => openItem(item.itemId)} />
    </Card>
  )
}
