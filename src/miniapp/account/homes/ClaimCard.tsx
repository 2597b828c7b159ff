import Taro from '@tarojs/taro'
import { type listMyClaims, withdrawClaim } from '../../../contract/estate'
import type { AnswerOf } from '../../../contract/route'
import { call } from '../../api'
import { confirm } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Head, Note } from '../../ui/Text'
import { useAct } from '../../useAct'
import { when } from '../../when'
import { TIE_WORDS } from '../../words'

type MyClaim = AnswerOf<typeof listMyClaims>['rows'][number]

const STATE = {
  open: { kind: 'wait', text: '等确认' },
  confirmed: { kind: 'done', text: '已通过' },
  refused: { kind: 'late', text: '没有通过' },
  withdrawn: { kind: 'plain', text: '已撤回' },
} as const

const NEXT = {
  open: '业委会或物业确认后，这里会变成“已通过”。着急的话，带证件到物业前台当面办。',
  confirmed: '已经可以用这个身份了。',
  refused: '',
  withdrawn: '',
} as const

/** One claim of mine: where it stands, why it was refused, and what can be done now. */
export function ClaimCard({ claim, onChange }: { claim: MyClaim; onChange: () => unknown }) {
  const { busy, run } = useAct()
  const { kind, text } = STATE[claim.state]
  const withdraw = async () => {
    if (!(await confirm({ title: '撤回这份申请？', text: `${claim.address}。撤回后可以重新申请。`, yes: '撤回' }))) return
    const params = { estateId: claim.estateId, claimId: claim.id }
    void run((key) => call(withdrawClaim, { params, key }), '已撤回').then((ok) => ok && onChange())
  }
  return (
    <Card>
      <Row between top>
        <Head>{claim.address}</Head>
        <Tag kind={kind}>{text}</Tag>
      </Row>
      <Note>{`${claim.estateName} · ${TIE_WORDS[claim.tie]} · ${claim.name}`}</Note>
      <Note>{when(claim.madeAt)} 提交</Note>
      <Note>{claim.state === 'refused' ? `原因：${claim.reason ?? '没有写明'}。改好后可以再申请，或带证件到物业前台办理。` : NEXT[claim.state]}</Note>
      {claim.state === 'open' && <ButtonRow><Button busy={busy} onTap={() => void withdraw()}>撤回申请</Button></ButtonRow>}
      {claim.state === 'refused' && (
        <ButtonRow><Button onTap={() => void Taro.navigateTo({ url: '/join/claim/index' })}>再申请一次</Button></ButtonRow>
      )}
    </Card>
  )
}
