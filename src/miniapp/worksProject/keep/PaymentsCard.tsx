import { useState } from 'react'
import { refusePayment, signPayment, type WaitingPayment, type WorksPage } from '../../../contract/worksProject'
import { writeYuan } from '../../../domain/money'
import { call } from '../../api'
import { photoTiles } from '../../photoUrl'
import { ReasonSheet } from '../../roundTable/ReasonSheet'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Photos } from '../../ui/Photos'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Body, Head, Note } from '../../ui/Text'
import { confirm } from '../../ui/ask'
import { useAct } from '../../useAct'
import { WAY_WORDS } from '../words'

interface PaymentsProps {
  works: WorksPage
  onDone: (words: string) => void
}

/** Payments that wait for their second signature: by somebody else than who asked. */
export function PaymentsCard({ works, onDone }: PaymentsProps) {
  const [refused, setRefused] = useState<WaitingPayment>()
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  if (works.payments.length === 0) return null
  const params = { worksId: works.id }
  const sign = async ({ id, amount, payee }: WaitingPayment) => {
    if (!(await confirm({ title: `付给${payee} ${writeYuan(amount)}？`, text: '您签字以后就入账，全小区都看得到。请先看凭证。', yes: '签字' }))) return
    if (await run((key) => call(signPayment, { params, body: { paymentId: id }, key }))) onDone('签好了，已入账')
  }
  const refuse = async () => {
    if (refused && (await run((key) => call(refusePayment, { params, body: { paymentId: refused.id, reason: words }, key })))) {
      setRefused(undefined)
      setWords('')
      onDone(refused.mine ? '申请撤回了' : '已退回，对方会看到原因')
    }
  }
  return (
    <>
      <Section title='等签字的付款' />
      {works.payments.map((one) => (
        <Card key={one.id} tone={one.mine ? undefined : 'wait'}>
          <Row between top>
            <Head className='x-grow'>{one.payee}</Head>
            <Body>{writeYuan(one.amount)}</Body>
          </Row>
          <Body>{one.words}</Body>
          <Note>{[one.stage ?? one.where, WAY_WORDS[one.way], `${one.askedBy}申请`].filter(Boolean).join(' · ')}</Note>
          <Photos photos={photoTiles(one.voucherIds)} />
          {one.mine && <Note>您申请的，要另一个人签字。</Note>}
          <ButtonRow>
            <Button label={`${one.mine ? '撤回申请' : '不同意'}：${one.payee}`} onTap={() => setRefused(one)}>{one.mine ? '撤回申请' : '不同意'}</Button>
            {!one.mine && <Button kind='primary' busy={busy} label={`签字付款：${one.payee}`} onTap={() => void sign(one)}>签字付款</Button>}
          </ButtonRow>
        </Card>
      ))}
      {refused && <ReasonSheet title={refused.mine ? '撤回申请' : '不同意付款'} about={`${refused.payee}，${writeYuan(refused.amount)}`} label='原因' words={words} onWords={setWords} needed yes={refused.mine ? '撤回' : '退回'} danger busy={busy} onYes={() => void refuse()} onClose={() => setRefused(undefined)} />}
    </>
  )
}
