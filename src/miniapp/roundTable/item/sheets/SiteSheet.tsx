import { reportSite } from '../../../../contract/agendaItem'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { usePhotos } from '../../../photos/usePhotos'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { Body } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import type { ItemSheetProps } from './sheet'

const EMPTY = { words: '', photoIds: [] as readonly string[] }

/** What is seen at the site, by those who look after it together. */
export function SiteSheet({ item, onClose, onDone }: ItemSheetProps) {
  const { value, change, clear } = useDraft(`site.${item.id}`, EMPTY)
  const photos = usePhotos({ start: value.photoIds, onIds: (photoIds) => change({ photoIds }) })
  const { busy, run } = useAct()
  const missing = photos.uploading ? '照片还在上传' : photos.ids.length === 0 ? '请拍一张现场照片' : !value.words.trim() ? '请写看到了什么' : undefined
  const report = async () => {
    if (!(await run((key) => call(reportSite, { params: { itemId: item.id }, body: { words: value.words, photoIds: [...photos.ids] }, key })))) return
    clear()
    onDone('发好了，大家都看得到')
  }
  return (
    <Sheet title='发现场照片' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void report()}>{missing ?? '发给大家看'}</Button>}>
      <Body>大家都看得到照片和您写的，不显示姓名。请不要拍到别人家里和人脸。</Body>
      <Photos {...photos} />
      <TextArea label='看到了什么' hint='例如：今天在做闭水试验，没有渗' value={value.words} max={500} onChange={(words) => change({ words })} />
    </Sheet>
  )
}
