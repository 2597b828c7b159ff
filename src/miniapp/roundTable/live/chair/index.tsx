import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { closePoll, dropSittingTask, endSitting, takeItem } from '../../../../contract/sitting'
import { call } from '../../../api'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Card } from '../../../ui/Card'
import { Dock } from '../../../ui/Dock'
import { Empty } from '../../../ui/Empty'
import { Field } from '../../../ui/Field'
import { Loading } from '../../../ui/Loading'
import { Page } from '../../../ui/Page'
import { Note } from '../../../ui/Text'
import { confirm, toast } from '../../../ui/ask'
import { useAct } from '../../../useAct'
import { day } from '../../../when'
import { openMeeting } from '../../go'
import { Agenda } from '../Agenda'
import { ItemNow } from '../ItemNow'
import { PollCard } from '../PollCard'
import { useSitting } from '../useSitting'
import { act } from './act'
import { HandsCard } from './HandsCard'
import { Notes } from './Notes'
import { PollSheet } from './PollSheet'
import { RoomCard } from './RoomCard'
import { TaskSheet } from './TaskSheet'

/** Where the secretary runs the table. With no signal it goes on: what is done waits on this phone. */
export default function Chair() {
  const { id = '' } = useRouter().params
  const { sitting: shown, known, live, ahead, reload } = useSitting(id)
  const [sheet, setSheet] = useState<'task' | 'poll'>()
  const [gone, setGone] = useState<{ itemId: string; since: string }>()
  const { busy, run } = useAct()
  const params = { meetingId: id }
  if (!shown) return <Page>{known ? <Empty title='会还没有开' act='回会议安排' onAct={() => openMeeting(id)} /> : <Loading />}</Page>
  // with no signal the table has gone on here already
  const sitting = !live && gone ? { ...shown, current: gone } : shown
  const at = sitting.items.findIndex(({ itemId }) => itemId === sitting.current?.itemId)
  const item = sitting.items[at]
  const take = (itemId: string) => {
    setGone({ itemId, since: new Date(Date.now() + ahead).toISOString() })
    void act(takeItem, { params, body: { itemId } }, '议下一个议题')
  }
  const end = async () => {
    if (!(await confirm({ title: '散会？', text: '到会的人、发言、议定和任务会写进会议记录，任务会通知本人。纪要还可以再改。', yes: '散会' }))) return
    if (await run((key) => call(endSitting, { params, body: {}, key }))) {
      toast('记录写好了，下一步核对纪要')
      openMeeting(id)
    }
  }
  const next = sitting.items[at + 1]
  const running = sitting.phase === 'running'
  return (
    <Page
      onRefresh={reload}
      dock={
        running && (
          <Dock note={live ? undefined : '没有信号：照常记，有信号自动发'}>
            <Button busy={busy} onTap={() => void end()}>散会</Button>
            {next && <Button kind='primary' onTap={() => take(next.itemId)}>{at < 0 ? '议第一项' : `议第 ${at + 2} 项`}</Button>}
          </Dock>
        )
      }
    >
      <ItemNow sitting={sitting} ahead={ahead} />
      {running && item && <Notes key={item.itemId} meetingId={id} sittingId={sitting.id} item={item} />}
      {running && item && (
        <Card>
          {item.tasks.map(({ id: taskId, what, who, due }, index) => (
            <Field key={taskId} first={index === 0} label={what} note={`${who}，${day(due)}前`} value='去掉' onTap={() => void act(dropSittingTask, { params, body: { itemId: item.itemId, taskId } }, `去掉任务：${what}`)} />
          ))}
          <ButtonRow>
            <Button onTap={() => setSheet('task')}>定任务</Button>
            {sitting.poll?.open ? <Button onTap={() => void act(closePoll, { params, body: {} }, '结束举手')}>结束举手</Button> : <Button onTap={() => setSheet('poll')}>举手看看</Button>}
          </ButtonRow>
        </Card>
      )}
      {sitting.poll && <PollCard meetingId={id} poll={sitting.poll} />}
      {running && <HandsCard sitting={sitting} />}
      <RoomCard sitting={sitting} />
      <Agenda sitting={sitting} onTake={running ? take : undefined} />
      {!running && <Note>已经散会，记录在会议页里。</Note>}
      {sheet === 'task' && item && <TaskSheet meetingId={id} itemId={item.itemId} onClose={() => setSheet(undefined)} />}
      {sheet === 'poll' && <PollSheet meetingId={id} onClose={() => setSheet(undefined)} />}
    </Page>
  )
}
