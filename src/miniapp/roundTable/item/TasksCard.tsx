import type { ItemPage } from '../../../contract/agendaItem'
import { photoTiles } from '../../photoUrl'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Photos } from '../../ui/Photos'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { day } from '../../when'
import type { Act } from './useDealing'

type Task = ItemPage['tasks'][number]

/** Who does what by when, with what they have to show for it. */
export function TasksCard({ item, onAct }: { item: ItemPage; onAct: Act }) {
  const counted = item.tasks.filter(({ state }) => state !== 'dropped')
  const done = counted.filter(({ state }) => state === 'done').length
  return (
    <>
      <Section title={counted.length > 0 ? `任务 完成 ${done}/${counted.length}` : '任务'} />
      {item.tasks.length === 0 && <Card><Body>还没有分任务。每项任务定一个人、一个日期，做完附照片或说明。</Body></Card>}
      {inOrder(item.tasks).map((task) => <TaskCard key={task.id} task={task} onAct={onAct} />)}
    </>
  )
}

function TaskCard({ task, onAct }: { task: Task; onAct: Act }) {
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{task.what}</Head>
        <TaskTag task={task} />
      </Row>
      <Note>{`${task.person.name}${task.mine ? '（您）' : ''} · ${endOf(task)}`}</Note>
      {task.proof?.words && <Body className='x-said'>{task.proof.words}</Body>}
      {!!task.proof?.photos.length && <Photos photos={photoTiles(task.proof.photos)} />}
      {task.dropReason && <Body className='x-said'>{`不做的原因：${task.dropReason}`}</Body>}
      {task.can.length > 0 && (
        <ButtonRow>
          {task.can.includes('dropTask') && <Button label={`不用做了：${task.what}`} onTap={() => onAct({ name: 'dropTask', task })}>不用做了</Button>}
          {task.can.includes('finishTask') && <Button wide kind={task.mine ? 'primary' : 'plain'} label={`完成了：${task.what}`} onTap={() => onAct({ name: 'finishTask', task })}>完成了</Button>}
        </ButtonRow>
      )}
    </Card>
  )
}

const RANK = { open: 0, done: 1, dropped: 2 } as const

/** What is still to be done comes first, the day that is nearest before the others. */
const inOrder = (tasks: readonly Task[]) =>
  [...tasks].sort((one, other) => RANK[one.state] - RANK[other.state] || one.due.localeCompare(other.due))

function TaskTag({ task: { state, late } }: { task: Task }) {
  if (state === 'done') return <Tag kind='done'>已完成</Tag>
  if (state === 'dropped') return <Tag>不做了</Tag>
  return late ? <Tag kind='late'>逾期</Tag> : <Tag kind='go'>进行中</Tag>
}

const endOf = ({ state, due, endedAt }: Task) =>
  state === 'open' || !endedAt ? `${day(due)}前完成` : `${day(endedAt)}${state === 'done' ? '完成' : '取消'}`
