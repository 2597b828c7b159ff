import { answerPoll, type SittingPage } from '../../../contract/sitting'
import { call } from '../../api'
import { requireMember } from '../../requireLogin'
import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { Head, Note } from '../../ui/Text'
import { useAct } from '../../useAct'
import { CountBar } from '../item/CountBar'

/** A show of hands: it says that it is no vote in law. */
export function PollCard({ meetingId, poll }: { meetingId: string; poll: NonNullable<SittingPage['poll']> }) {
  const { run } = useAct()
  const all = poll.options.reduce((sum, { count }) => sum + count, 0)
  const answer = async (option: number) => {
    if (await requireMember('举手表态')) await run((key) => call(answerPoll, { params: { meetingId }, body: { option }, key }))
  }
  return (
    <Card tone={poll.open && poll.mine === undefined ? 'wait' : undefined}>
      <Head>{poll.question}</Head>
      <Note>{`举手看看大家怎么想，不是法律上的表决${poll.open ? '，结束前可以改' : '；已经结束'}。`}</Note>
      {poll.open && <Choices label={poll.question} options={poll.options.map(({ text }, at) => ({ value: String(at), label: text }))} value={poll.mine === undefined ? undefined : String(poll.mine)} onChange={(value) => void answer(Number(value))} />}
      {poll.options.map(({ text, count }) => <CountBar key={text} name={text} part={count} whole={all} unit='人' />)}
    </Card>
  )
}
