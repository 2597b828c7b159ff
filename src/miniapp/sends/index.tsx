import { useState } from 'react'
import { listSends, retrySend, type SendRow } from '../../contract/notice'
import { call } from '../api'
import { useAct } from '../useAct'
import { useLoad } from '../useLoad'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Chips } from '../ui/Chips'
import { Empty } from '../ui/Empty'
import { Failed } from '../ui/Failed'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Head, Note } from '../ui/Text'
import { when } from '../when'

const STATES = [
  { value: 'gaveUp', label: '不再试了' },
  { value: 'waiting', label: '等着再试' },
] as const
const TEMPLATE_WORDS: Record<string, string> = { progress: '进度通知', todo: '待办提醒' }

/** WeChat messages that did not go out: which gave up, which will be tried again, and why. */
export default function Sends() {
  const [state, setState] = useState<(typeof STATES)[number]['value']>('gaveUp')
  const { data, problem, reload } = useLoad(() => call(listSends, { query: { state } }), [state])
  return (
    <Page onRefresh={reload}>
      <Chips label='看哪些消息' onPage options={STATES} value={state} onChange={setState} />
      <Note>站内通知都已经送到；这里只是微信消息。</Note>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {data?.rows.length === 0 && <Empty title={state === 'gaveUp' ? '没有发不出去的消息' : '没有等着再试的消息'} note='一切正常，不用做什么' />}
      {data?.rows.map((row) => <SendCard key={row.id} row={row} onDone={() => void reload()} />)}
    </Page>
  )
}

function SendCard({ row, onDone }: { row: SendRow; onDone: () => void }) {
  const { busy, run } = useAct()
  const { id, title, template, to, tries, nextAt, lastError, state } = row
  const retry = async () => {
    if (await run((key) => call(retrySend, { params: { sendId: id }, key }), '已重新排队，马上再发一次')) onDone()
  }
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{title}</Head>
        <Tag kind={state === 'gaveUp' ? 'late' : 'wait'}>{state === 'gaveUp' ? '发不出去' : '等着再试'}</Tag>
      </Row>
      <Note>{[TEMPLATE_WORDS[template] ?? template, `发给 ${to}`, `试了 ${tries} 次`].join(' · ')}</Note>
      {state === 'waiting' && <Note>{when(nextAt)}再试</Note>}
      {lastError && <Note>微信说：{lastError}</Note>}
      {state === 'gaveUp' && <ButtonRow><Button busy={busy} label={`再发一次：${title}`} onTap={() => void retry()}>再发一次</Button></ButtonRow>}
    </Card>
  )
}
