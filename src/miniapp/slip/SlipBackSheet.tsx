import { useCallback, useState } from 'react'
import { keepPhotoBySlip } from '../../contract/photo'
import { upload } from '../api'
import { usePhotos } from '../photos/usePhotos'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { Photos } from '../ui/Photos'
import { Sheet } from '../ui/Sheet'
import { Note } from '../ui/Text'
import { TextArea } from '../ui/TextArea'

interface SlipBackSheetProps {
  code: string
  busy: boolean
  onClose: () => void
  onSend: (words: string, photoIds: readonly string[]) => void
}

/** 没修好, in words and with photos: the slip's code stands for an account. */
export function SlipBackSheet({ code, busy, onClose, onSend }: SlipBackSheetProps) {
  const [words, setWords] = useState('')
  const sendOne = useCallback((file: string, key: string) => upload(keepPhotoBySlip, file, { params: { code }, key }), [code])
  const photos = usePhotos({ max: 9, sendOne })
  return (
    <Sheet
      title='没修好'
      onClose={onClose}
      foot={
        <Button kind='primary' busy={busy || photos.uploading} disabled={!words.trim()} onTap={() => onSend(words, photos.ids)}>
          {photos.uploading ? '照片上传中' : '退回重办'}
        </Button>
      }
    >
      <TextArea label='哪里还没好' hint='比如：灯亮了半天又不亮了' value={words} max={500} onChange={setWords} />
      <Note>拍张照片，师傅一看就明白（可不拍）</Note>
      <Photos {...photos} />
      {photos.failed && <LinkButton onTap={photos.retry}>有照片没传上，再传一次</LinkButton>}
    </Sheet>
  )
}
