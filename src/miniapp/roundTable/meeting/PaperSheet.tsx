import { notePaperSignature, type MinutesSigning } from '../../../contract/meeting'
import { call } from '../../api'
import { usePhotos } from '../../photos/usePhotos'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { Photos } from '../../ui/Photos'
import { Sheet } from '../../ui/Sheet'
import { Body, Head } from '../../ui/Text'

export interface PaperSheetProps {
  meetingId: string
  edition: number
  person: NonNullable<MinutesSigning['persons']>[number]
  onClose: () => void
  onDone: (words: string) => void
}

/** Somebody signed on the printed sheet, or a note of that was a slip of the finger. */
export function PaperSheet({ meetingId, edition, person, onClose, onDone }: PaperSheetProps) {
  const photos = usePhotos()
  const { busy, run } = useAct()
  const { key, name, onPaper } = person
  const note = async (signed: boolean) => {
    const body = { key, edition, signed, photoIds: signed ? [...photos.ids] : [] }
    if (!(await run((once) => call(notePaperSignature, { params: { meetingId }, body, key: once })))) return
    onClose()
    onDone(signed ? `记下了：${name}在纸上签认` : '去掉了')
  }
  if (onPaper) {
    return (
      <Sheet title={`${name}在纸上签过`} onClose={onClose} foot={<Button kind='danger' large busy={busy} onTap={() => void note(false)}>记错了，去掉</Button>}>
        <Body>去掉以后，这个人算没有签认，可以再记。</Body>
      </Sheet>
    )
  }
  return (
    <Sheet
      title={`${name}在纸上签了`}
      onClose={onClose}
      foot={<Button kind='primary' large busy={busy} disabled={photos.uploading} onTap={() => void note(true)}>{photos.uploading ? '照片还在上传' : '记下来'}</Button>}
    >
      <Body>{`请确认签的是第 ${edition} 稿。有账号的人会收到通知，记错了可以自己改。`}</Body>
      <Head>签字的照片（可不拍，只有您看得到）</Head>
      <Photos {...photos} />
    </Sheet>
  )
}
