import { View } from '@tarojs/components'
import { finishTicket } from '../../../contract/ticket'
import { NO_PHOTO_NEEDED } from '../../../domain/ticket/finishTicket'
import { useDraft } from '../../draft'
import { useKeptPhotos } from '../../photos/useKeptPhotos'
import { ReplyPicks } from '../../replies/ReplyPicks'
import { Button } from '../../ui/Button'
import { Photos } from '../../ui/Photos'
import { Sheet } from '../../ui/Sheet'
import { Head, Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { Materials } from './Materials'
import { finishBody, NO_FINISH, wrongIn } from './finishForm'
import type { StepSheetProps } from './sheet'
import { useStep } from './useStep'

/** Finished: what was done, photos of it, what it took. Kept half-written, and sent without a signal. */
export function FinishSheet({ onClose, ...step }: StepSheetProps) {
  const { ticket } = step
  const { value, change, clear } = useDraft(`finish.${ticket.id}`, NO_FINISH)
  const after = useKeptPhotos()
  const before = useKeptPhotos()
  const { busy, send } = useStep(finishTicket, step)
  const needsPhoto = !NO_PHOTO_NEEDED.includes(ticket.category)
  const wrong = wrongIn(value)
  const missing = !value.words.trim() ? '请写修了什么' : needsPhoto && after.files.length === 0 ? '请拍一张修好后的照片' : wrong
  const finish = async () => {
    const files = [
      ...before.files.map((file) => ({ file, field: 'before' })),
      ...after.files.map((file) => ({ file, field: 'after' })),
    ]
    if (await send(finishBody(value), `完工了，${ticket.items.filter(({ outstanding }) => outstanding).length} 件事项等居民确认`, files)) clear()
  }
  return (
    <Sheet
      title='完工'
      onClose={onClose}
      foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void finish()}>{missing ?? '提交完工'}</Button>}
    >
      <Head>修好后的照片</Head>
      <Photos {...after.tiles} />
      <View className='x-gap' />
      <ReplyPicks use='finish' onPick={(words) => change({ words })} />
      <TextArea label='修了什么' hint='例如：换了声控开关和两只灯' value={value.words} max={1000} onChange={(words) => change({ words })} />
      <Materials rows={value.materials} onChange={(materials) => change({ materials })} />
      <TextField label='用了多少分钟' kind='number' hint='可以不填' value={value.minutes} max={5} wrong={wrong} onChange={(minutes) => change({ minutes })} />
      <Head>修之前的照片</Head>
      <Photos {...before.tiles} />
      <Note className='x-said'>{ticket.before.length > 0 ? `开始时已拍 ${ticket.before.length} 张，不用再拍。` : '到场时没拍的，可以在这里补。'}没有信号时照片先存在手机里。</Note>
    </Sheet>
  )
}
