import { useState } from 'react'
import { reportTerm } from '../../../../contract/mediation'
import { call } from '../../../api'
import { usePhotos } from '../../../photos/usePhotos'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { LinkButton } from '../../../ui/LinkButton'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { Body } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import type { MediationForm, Term } from './sheet'

/** Done, says who owes it: a photo spares a quarrel over it. */
export function ReportTermSheet({ mediation, term, onClose, onDone }: MediationForm & { term: Term }) {
  const [words, setWords] = useState('')
  const photos = usePhotos()
  const { busy, run } = useAct()
  const send = async () => {
    const params = { mediationId: mediation.id, termId: term.id }
    if (await run((key) => call(reportTerm, { params, body: { words, photoIds: [...photos.ids] }, key }))) onDone('记下了，请对方确认')
  }
  return (
    <Sheet title='做到了' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={photos.uploading} onTap={() => void send()}>{photos.uploading ? '照片还在上传' : '告诉对方做到了'}</Button>}>
      <Body>{term.what}</Body>
      <Photos {...photos} />
      {photos.failed && <LinkButton onTap={photos.retry}>有照片没传上，再传一次</LinkButton>}
      <TextArea label='说一句（可不写）' hint='例如：钱转过去了，照片是转账记录' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
