import { useState } from 'react'
import { makeStatement } from '../../../../contract/mediation'
import { STATEMENT_MOST } from '../../../../domain/mediation/makeStatement'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { usePhotos } from '../../../photos/usePhotos'
import { useSession } from '../../../session'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { LinkButton } from '../../../ui/LinkButton'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { SwitchField } from '../../../ui/SwitchField'
import { Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { confirm } from '../../../ui/ask'
import { newStatement, statementBody } from './statementForm'
import type { MediationForm } from './sheet'

/** What a party has to say, to the mediators alone or to all; kept on this phone, for this person only, until it is sent. */
export function StatementSheet({ mediation, onClose, onDone }: MediationForm) {
  const speaks = mediation.standing === 'party'
  const [empty] = useState(() => newStatement(mediation.parties[0]?.id ?? ''))
  const { value, change, clear, resumed } = useDraft(`statement.${mediation.id}.${useSession()?.person.id ?? ''}`, empty)
  const photos = usePhotos({ start: value.photoIds, onIds: (photoIds) => change({ photoIds }) })
  const { busy, run } = useAct()
  const missing = photos.uploading ? '照片还在上传' : !value.words.trim() ? '请写几句' : undefined
  const send = async () => {
    const open = { title: '各方都看得到？', text: '发了以后，对方也会看到这段话和照片，收不回来。', yes: '发出去' }
    if (!value.private && !(await confirm(open))) return
    const body = statementBody({ ...value, photoIds: photos.ids }, speaks)
    if (!(await run((key) => call(makeStatement, { params: { mediationId: mediation.id }, body, key })))) return
    clear()
    onDone(value.private ? '记下了，只有调解员看得到' : '记下了，各方都看得到')
  }
  return (
    <Sheet title={speaks ? '说情况' : '记当事人说的'} onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void send()}>{missing ?? (value.private ? '只发给调解员' : '发给各方看')}</Button>}>
      {resumed && <Note className='x-who__note'>接着上次没写完的。</Note>}
      {!speaks && <Chips label='谁说的' options={mediation.parties.map(({ id, name }) => ({ value: id, label: name }))} value={value.partyId} onChange={(partyId) => change({ partyId })} />}
      <TextArea label={speaks ? '您想说的' : '他说的'} hint='例如：事情是怎么来的，想怎么解决' value={value.words} max={STATEMENT_MOST} onChange={(words) => change({ words })} />
      <Photos {...photos} />
      {photos.failed && <LinkButton onTap={photos.retry}>有照片没传上，再传一次</LinkButton>}
      <SwitchField first label='只给调解员看' note={value.private ? '对方看不到您写的和照片' : '对方也会看到，发了收不回来'} value={value.private} onChange={(own) => change({ private: own })} />
    </Sheet>
  )
}
