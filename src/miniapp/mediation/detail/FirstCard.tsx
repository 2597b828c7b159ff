import type { MediationPage } from '../../../contract/mediation'
import { useNow } from '../../useNow'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Body, Head } from '../../ui/Text'
import { firstOf, openSession, type FirstAct } from './first'
import type { Press } from './sheets/sheet'

const WORDS: Record<FirstAct, string> = {
  refuseMediation: '不愿意',
  answerMediation: '愿意调解',
  objectToAgreement: '有意见',
  confirmAgreement: '看过了，确认',
  chooseTimes: '选时间',
  appointMediators: '接手',
  addParty: '加上对方',
  setSession: '定时间',
  holdSession: '记见面谈的',
  signAgreement: '记签字',
}

/** What the reader is waited for, where the eye falls first. */
export function FirstCard({ mediation, busy, onAct }: { mediation: MediationPage; busy: boolean; onAct: Press }) {
  const { title, note, acts } = firstOf(mediation, useNow())
  const session = openSession(mediation)
  const press = (name: FirstAct) => {
    if ((name === 'chooseTimes' || name === 'setSession' || name === 'holdSession') && session) return onAct({ name, session })
    onAct({ name })
  }
  return (
    <Card tone={acts.length > 0 ? 'wait' : undefined}>
      <Head>{title}</Head>
      {note && <Body>{note}</Body>}
      {acts.length > 0 && (
        <ButtonRow>
          {acts.map((name, at) => {
            const chief = at === acts.length - 1
            return <Button key={name} kind={chief ? 'primary' : 'plain'} wide={chief} busy={busy && chief} disabled={busy} onTap={() => press(name)}>{WORDS[name]}</Button>
          })}
        </ButtonRow>
      )}
    </Card>
  )
}
