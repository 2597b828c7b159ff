import { useState } from 'react'
import { resubmitMatter } from '../../../../contract/matter'
import { call } from '../../../api'
import { usePhotos } from '../../../photos/usePhotos'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { LinkButton } from '../../../ui/LinkButton'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import type { ActSheetProps } from './sheet'

/** Mends what was returned and tells it again, under the same number. */
export function ResubmitSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [text, setText] = useState(matter.text)
  const photos = usePhotos({ max: 9, start: matter.photoIds })
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) =>
      call(resubmitMatter, { params: { matterId: matter.id }, body: { text, photoIds: [...photos.ids] }, key }),
    )
    if (done) onDone('已再报，编号不变，物业会在承诺时间内受理')
  }
  return (
    <Sheet
      title='改好再报'
      onClose={onClose}
      foot={
        <Button kind='primary' busy={busy || photos.uploading} disabled={!text.trim()} onTap={() => void send()}>
          {photos.uploading ? '照片上传中' : '再报一次'}
        </Button>
      }
    >
      <TextArea label='问题' value={text} onChange={setText} />
      <Photos {...photos} />
      {photos.failed && <LinkButton onTap={photos.retry}>有照片没传上，再传一次</LinkButton>}
    </Sheet>
  )
}
