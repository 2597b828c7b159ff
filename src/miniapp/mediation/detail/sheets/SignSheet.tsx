import { useState } from 'react'
import { signAgreement } from '../../../../contract/mediation'
import { call } from '../../../api'
import { typedDay } from '../../../committee/typedDay'
import { usePhotos } from '../../../photos/usePhotos'
import { useAct } from '../../../useAct'
import { photosMissing, today } from '../../../worksProject/keep/sheets/form'
import { Button } from '../../../ui/Button'
import { LinkButton } from '../../../ui/LinkButton'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { Body } from '../../../ui/Text'
import { TextField } from '../../../ui/TextField'
import type { MediationForm } from './sheet'

/** The signed sheet: it binds from the day on it. */
export function SignSheet({ mediation, onClose, onDone }: MediationForm) {
  const [text, setText] = useState(today())
  const photos = usePhotos()
  const { busy, problem, run } = useAct('shown')
  const on = typedDay(text)
  const missing = !on ? '请填签字的日子' : photosMissing(photos, '请拍签好字的协议书')
  const sign = async () => {
    if (on && (await run((key) => call(signAgreement, { params: { mediationId: mediation.id }, body: { on, photoIds: [...photos.ids] }, key })))) onDone('协议生效了，各方都会收到通知')
  }
  return (
    <Sheet title='记签字' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void sign()}>{missing ?? '记下，协议生效'}</Button>}>
      <Body>各方签名、盖章或者按了指印，您也签名、盖了章以后，每一页都拍清楚。记下以后不能再改。</Body>
      <Photos {...photos} />
      {photos.failed && <LinkButton onTap={photos.retry}>有照片没传上，再传一次</LinkButton>}
      <TextField label='哪天签的' value={text} onChange={setText} wrong={problem?.message} />
    </Sheet>
  )
}
