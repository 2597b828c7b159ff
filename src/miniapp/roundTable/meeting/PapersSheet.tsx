import { putPapers, type MeetingPage } from '../../../contract/meeting'
import { call } from '../../api'
import { useDraft } from '../../draft'
import { usePhotos } from '../../photos/usePhotos'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { Photos } from '../../ui/Photos'
import { Sheet } from '../../ui/Sheet'
import { Body, Head } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'

export interface PapersSheetProps {
  meetingId: string
  item: MeetingPage['itemRows'][number]
  onClose: () => void
  onDone: (words: string) => void
}

/** Words and photos of papers for one item; emptied, they are taken away. */
export function PapersSheet({ meetingId, item, onClose, onDone }: PapersSheetProps) {
  const { id, title, papers } = item
  const { value, change, clear } = useDraft(`papers.${meetingId}.${id}`, { text: papers?.text ?? '', photoIds: (papers?.photos ?? []) as readonly string[] })
  const photos = usePhotos({ start: value.photoIds, onIds: (photoIds) => change({ photoIds }) })
  const { busy, run } = useAct()
  const empty = !value.text.trim() && photos.ids.length === 0
  const missing = photos.uploading ? '照片还在上传' : empty && !papers ? '请写几句，或放照片' : undefined
  const put = async () => {
    const body = { itemId: id, text: value.text, photoIds: [...photos.ids] }
    if (!(await run((key) => call(putPapers, { params: { meetingId }, body, key })))) return
    clear()
    onClose()
    onDone(empty ? '材料拿掉了' : '材料放好了，大家都看得到')
  }
  return (
    <Sheet title='会议材料' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void put()}>{missing ?? (empty ? '拿掉材料' : '放好，大家看')}</Button>}>
      <Head>{title}</Head>
      <Body>所有人都看得到，会前和会上都能看。请不要拍到姓名、门牌和电话。</Body>
      <TextArea label='几句话说明（可不写）' hint='例如：三家报价，最低的是第二家' value={value.text} max={500} onChange={(text) => change({ text })} />
      <Head>报价单、图纸的照片</Head>
      <Photos {...photos} />
    </Sheet>
  )
}
