import { confirmClaim, type ClaimRow } from '../../../contract/estate'
import { call } from '../../api'
import { useRole } from '../../matters/roles'
import { useAct } from '../../useAct'
import { confirm } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { when } from '../../when'
import { TIE_WORDS } from '../../words'

const TAGS = {
  open: { kind: 'wait', text: '待核实' },
  confirmed: { kind: 'done', text: '已通过' },
  refused: { kind: 'late', text: '没通过' },
  withdrawn: { kind: 'plain', text: '已撤回' },
} as const

/** Somebody's word that a home is theirs. A desk clerk sees it; the company and the committee decide. */
export function ClaimCard({ claim, onRefuse, onDone }: { claim: ClaimRow; onRefuse: () => void; onDone: () => void }) {
  const { busy, run } = useAct()
  const role = useRole()
  const { address, name, tie, phone, note, state, reason, madeAt } = claim
  const decides = state === 'open' && (role === 'committee' || role === 'manager')
  const tag = TAGS[state]
  const accept = async () => {
    const yes = await confirm({ title: `确认${name}是这一户的${TIE_WORDS[tie]}？`, text: `${address}。通过以后对方就能看到这一户的事项，也能替这一户反映。`, yes: '通过' })
    if (yes && (await run((key) => call(confirmClaim, { params: { claimId: claim.id }, key }), '已通过，对方会收到通知'))) onDone()
  }
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{address}</Head>
        <Tag kind={tag.kind}>{tag.text}</Tag>
      </Row>
      <Body>{[name, TIE_WORDS[tie], phone].filter(Boolean).join(' · ')}</Body>
      {note && <Body>{note}</Body>}
      <Note>{when(madeAt)}申请</Note>
      {reason && <Note>没通过的原因：{reason}</Note>}
      {decides && (
        <ButtonRow>
          <Button disabled={busy} label={`不通过${name}的认领`} onTap={onRefuse}>不通过</Button>
          <Button kind='primary' busy={busy} label={`通过${name}的认领`} onTap={() => void accept()}>通过</Button>
        </ButtonRow>
      )}
      {state === 'open' && role === 'clerk' && <Note>请物业经理或业委会核实。</Note>}
    </Card>
  )
}
