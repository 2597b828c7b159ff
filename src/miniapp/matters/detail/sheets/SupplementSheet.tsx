import { useState } from 'react'
import { supplementMatter } from '../../../../contract/matter'
import { call } from '../../../api'
import { usePhotos } from '../../../photos/usePhotos'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { LinkButton } from '../../../ui/LinkButton'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import type { ActSheetProps } from './sheet'

/** Says more about it, with photos up to nine in all. */
export function SupplementSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [text, setText] = useState('')
  const room = Math.max(0, 9 - matter.photoIds.length)
  const photos = usePhotos({ max: room })
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) =>
      call(supplementMatter, { params: { matterId: matter.id }, body: { text, photoIds: [...photos.ids] }, key }),
    )
    if (done) onDone('已补充，办的人能看到')
  }
  return (
    <Sheet
      title='补充情况'
      onClose={onClose}
      foot={
        <Button kind='primary' busy={busy || photos.uploading} disabled={!text.trim()} onTap={() => void send()}>
          {photos.uploading ? '照片上传中' : '提交补充'}
        </Button>
      }
    >
      <TextArea label='还想说明的' value={text} max={500} onChange={setText} />
      {room > 0 && <Photos {...photos} />}
      {photos.failed && <LinkButton onTap={photos.retry}>有照片没传上，再传一次</LinkButton>}
    </Sheet>
  )
}
