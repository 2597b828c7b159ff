import { useState } from 'react'
import { cancelSession, disputeTerm, dropParty, handUp, objectToAgreement } from '../../../../contract/mediation'
import { TIER_NAMES, tierAbove } from '../../../../domain/mediation/tiers'
import { call } from '../../../api'
import { ReasonSheet, type ReasonSheetProps } from '../../../roundTable/ReasonSheet'
import { useAct } from '../../../useAct'
import { when } from '../../../when'
import type { MediationForm, Party, Session, Term } from './sheet'

interface Asked extends Pick<ReasonSheetProps, 'title' | 'about' | 'label' | 'hint' | 'yes' | 'danger'>, MediationForm {
  send: (words: string, key: string) => Promise<unknown>
  done: string
}

/** An act that needs its reason and nothing else. */
function WordsSheet({ send, done, mediation: _, onClose, onDone, ...asked }: Asked) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const yes = async () => {
    if (await run((key) => send(words, key))) onDone(done)
  }
  return <ReasonSheet {...asked} words={words} onWords={setWords} needed busy={busy} onYes={() => void yes()} onClose={onClose} />
}

export function HandUpSheet(form: MediationForm) {
  const params = { mediationId: form.mediation.id }
  const above = tierAbove(form.mediation.tier)
  const to = above ? TIER_NAMES[above] : ''
  return <WordsSheet {...form} title={`交到${to}`} about={`材料全部转过去，谁都不用再填。您以后只看得到到了哪一步。原因当事人和${to}都看得到。`} label='为什么调不成' hint='例如：双方在赔多少上差得远' yes={`交到${to}`} danger send={(reason, key) => call(handUp, { params, body: { reason }, key })} done={`交到${to}了，当事人会收到通知`} />
}

export function ObjectSheet({ party, ...form }: MediationForm & { party?: Party }) {
  const params = { mediationId: form.mediation.id }
  return <WordsSheet {...form} title={party ? `记下：${party.name}有意见` : '对协议有意见'} about='说了以后，各方的确认都作废，调解员再和大家谈，改好再请您看。各方都看得到您写的。' label='哪里不同意' hint='例如：年底以前才拿得出钱' yes={party ? '记下' : '告诉调解员'} send={(words, key) => call(objectToAgreement, { params, body: { words, ...(party && { partyId: party.id }) }, key })} done={party ? '记下了，协议改好再请大家看' : '告诉他们了，改好再请您看'} />
}

export function CancelSessionSheet({ session, ...form }: MediationForm & { session: Session }) {
  const params = { mediationId: form.mediation.id, sessionId: session.id }
  return <WordsSheet {...form} title='取消这次见面' about={`${session.startsAt ? when(session.startsAt) : '还没定时间'}，${session.place}。取消以后可以再约。`} label='原因' yes='取消见面' danger send={(reason, key) => call(cancelSession, { params, body: { reason }, key })} done='取消了，当事人会收到通知' />
}

export function DisputeTermSheet({ term, ...form }: MediationForm & { term: Term }) {
  const params = { mediationId: form.mediation.id, termId: term.id }
  return <WordsSheet {...form} title='没有做到' about={term.what} label='现在是什么样' hint='例如：说转了 800 元，只收到 500 元' yes='告诉他们' send={(words, key) => call(disputeTerm, { params, body: { words }, key })} done='告诉对方和调解员了' />
}

export function DropPartySheet({ party, ...form }: MediationForm & { party: Party }) {
  const params = { mediationId: form.mediation.id, partyId: party.id }
  return <WordsSheet {...form} title={`去掉${party.name}`} about='加错的人才去掉。说过情况的不能去掉。' label='原因' yes='去掉' danger send={(reason, key) => call(dropParty, { params, body: { reason }, key })} done='去掉了' />
}
