import { useState } from 'react'
import { sendBackMatter } from '../../../../contract/matter'
import { call } from '../../../api'
import { usePhotos } from '../../../photos/usePhotos'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { LinkButton } from '../../../ui/LinkButton'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import { Note } from '../../../ui/Text'
import type { ActSheetProps } from './sheet'

/** 没修好: what is still wrong, with a photo if one can. */
export function SendBackSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [words, setWords] = useState('')
  const photos = usePhotos({ max: 9 })
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) =>
      call(sendBackMatter, { params: { matterId: matter.id }, body: { words, photoIds: [...photos.ids] }, key }),
    )
    if (done) onDone('已退回重办，办的人会看到您说的话和照片')
  }
  return (
    <Sheet
      title='没修好'
      onClose={onClose}
      foot={
        <Button kind='primary' busy={busy || photos.uploading} disabled={!words.trim()} onTap={() => void send()}>
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
