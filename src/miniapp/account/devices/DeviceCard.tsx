import { type listSessions, revokeSession } from '../../../contract/session'
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
import { day, when } from '../../when'

type Device = AnswerOf<typeof listSessions>['rows'][number]

/** One device that is logged in, and the way to log it out. */
export function DeviceCard({ device, onGone }: { device: Device; onGone: () => unknown }) {
  const { busy, run } = useAct()
  const name = device.device || '没有名称的设备'
  const revoke = async () => {
    if (!(await confirm({ title: `让“${name}”退出？`, text: '那台设备要重新登录才能再用。', yes: '让它退出' }))) return
    void run((key) => call(revokeSession, { params: { sessionId: device.id }, key }), '已让它退出').then((ok) => ok && onGone())
  }
  return (
    <Card>
      <Row between top>
        <Head>{name}</Head>
        {device.current && <Tag kind='go'>这台设备</Tag>}
      </Row>
      <Note>{`最近使用：${when(device.seenAt)}`}</Note>
      <Note>{`登录：${when(device.createdAt)} · 不用的话 ${day(device.expiresAt)} 自动退出`}</Note>
      {!device.current && (
        <ButtonRow><Button busy={busy} label={`让它退出：${name}`} onTap={() => void revoke()}>让它退出</Button></ButtonRow>
      )}
    </Card>
  )
}
