import { useState } from 'react'
import { drawAgreement } from '../../../../contract/mediation'
import { FACTS_MOST, TERMS_MOST } from '../../../../domain/mediation/agreement'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { useSession } from '../../../session'
import { useAct } from '../../../useAct'
import { useNow } from '../../../useNow'
import { Button } from '../../../ui/Button'
import { LinkButton } from '../../../ui/LinkButton'
import { Sheet } from '../../../ui/Sheet'
import { SwitchField } from '../../../ui/SwitchField'
import { Head, Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { agreementBody, agreementDraft, agreementMissing, newTerm, type TermDraft } from './agreementForm'
import type { MediationForm } from './sheet'
import { TermRows } from './TermRows'

/** The agreement, with what the law asks of it said where it is written; kept on this phone until it is shown. @law 人民调解法 29 */
export function AgreementSheet({ mediation, onClose, onDone }: MediationForm) {
  const { id, parties, agreement } = mediation
  const [start] = useState(() => agreementDraft(mediation))
  const { value, change, clear, resumed } = useDraft(`agreement.${id}.${agreement?.edition ?? 0}.${useSession()?.person.id ?? ''}`, start)
  const { busy, run } = useAct()
  const missing = agreementMissing(value, useNow())
  const put = (at: number, part: Partial<TermDraft>) => change({ terms: value.terms.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  const draw = async () => {
    if (!(await run((key) => call(drawAgreement, { params: { mediationId: id }, body: agreementBody(value), key })))) return
    clear()
    onDone('发给各方看了，都确认以后再签字')
  }
  return (
    <Sheet title={agreement ? `改协议（第 ${agreement.edition + 1} 稿）` : '写协议'} onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void draw()}>{missing ?? '发给各方看'}</Button>}>
      {resumed && <Note className='x-who__note'>接着上次没写完的。</Note>}
      <TextArea label='怎么回事' hint='主要事实、争的是什么、各方有什么责任' value={value.facts} max={FACTS_MOST} onChange={(facts) => change({ facts })} />
      <Head>说好的</Head>
      {value.terms.map((term, at) => (
        <TermRows key={at} at={at} term={term} parties={parties} onChange={(part) => put(at, part)} onDrop={value.terms.length > 1 ? () => change({ terms: value.terms.filter((_, index) => index !== at) }) : undefined} />
      ))}
      {value.terms.length < TERMS_MOST && <LinkButton onTap={() => change({ terms: [...value.terms, newTerm('')] })}>＋ 加一条</LinkButton>}
      <TextArea label='怎么做（可不写）' hint='例如：微信转账；找谁来修，谁在场' value={value.manner} max={500} onChange={(manner) => change({ manner })} />
      <SwitchField first label='口头协议' note={value.oral ? '不用签字，各方都确认以后马上生效' : '各方签字、调解员签字盖章以后生效'} value={value.oral} onChange={(oral) => change({ oral })} />
      <Note>协议书要写明：当事人、怎么回事、谁做什么、怎么做、什么时候做完。当事人的姓名住址会自动写上。</Note>
    </Sheet>
  )
}
