import { finishTask } from '../../../../contract/agendaItem'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { usePhotos } from '../../../photos/usePhotos'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { Body } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import type { ItemSheetProps, TaskShown } from './sheet'

const EMPTY = { words: '', photoIds: [] as readonly string[] }

/** Done, with words or a photo to show for it. */
export function FinishTaskSheet({ item, task, onClose, onDone }: ItemSheetProps & { task: TaskShown }) {
  const { value, change, clear } = useDraft(`finishTask.${task.id}`, EMPTY)
  const photos = usePhotos({ start: value.photoIds, onIds: (photoIds) => change({ photoIds }) })
  const { busy, run } = useAct()
  const missing = photos.uploading ? '照片还在上传' : !value.words.trim() && photos.ids.length === 0 ? '请拍照或写一句说明' : undefined
  const finish = async () => {
    const body = { words: value.words, photoIds: [...photos.ids] }
    if (!(await run((key) => call(finishTask, { params: { itemId: item.id, taskId: task.id }, body, key })))) return
    clear()
    const left = item.tasks.filter(({ id, state }) => id !== task.id && state === 'open').length
    onDone(left > 0 ? `完成了，还有 ${left} 项任务` : '任务都完成了')
  }
  return (
    <Sheet
      title='完成任务'
      onClose={onClose}
      foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void finish()}>{missing ?? '完成'}</Button>}
    >
      <Body>{task.what}</Body>
      <Photos {...photos} />
      <TextArea label='做得怎么样' hint='例如：三家报价已收齐，见照片' value={value.words} max={1000} onChange={(words) => change({ words })} />
    </Sheet>
  )
}
