import type { BankLineRow } from '../../../contract/worksProject'
import { longDay } from '../../../domain/calendar'
import { writeYuan } from '../../../domain/money'
import { Card } from '../../ui/Card'
import { LinkButton } from '../../ui/LinkButton'
import { Row } from '../../ui/Row'
import { Body, Head, Note } from '../../ui/Text'
import { matchWords } from './matched'

/** One line of the statement, and what it looks like or became. */
export function LineCard({ line, busy, onAsk, onReopen }: { line: BankLineRow; busy: boolean; onAsk: () => void; onReopen: () => void }) {
  const { on, amount, party, words, state, entry, reason } = line
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{party || '没有户名'}</Head>
        <Body>{amount > 0 ? `+${writeYuan(amount)}` : `−${writeYuan(-amount)}`}</Body>
      </Row>
      <Note>{[longDay(on), words].filter(Boolean).join(' · ')}</Note>
      <Body>{state === 'open' ? matchWords(line) : state === 'booked' ? `已入账，第 ${entry ?? ''} 笔` : `放一边：${reason ?? ''}`}</Body>
      {state === 'open' && <LinkButton label={`处理这一行：${party} ${writeYuan(Math.abs(amount))}`} onTap={onAsk}>处理这一行</LinkButton>}
      {state === 'aside' && !busy && <LinkButton quiet label={`重新处理：${party}`} onTap={onReopen}>重新处理</LinkButton>}
    </Card>
  )
}
