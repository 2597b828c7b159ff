import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { castBallot, myBallots } from '../../../contract/ballot'
import type { AnswerOf } from '../../../contract/route'
import { call } from '../../api'
import { useDraft } from '../../draft'
import { useOnline } from '../../network'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Empty } from '../../ui/Empty'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Sheet } from '../../ui/Sheet'
import { Body, Head, Note } from '../../ui/Text'
import { useAct } from '../../useAct'
import { useLoad } from '../../useLoad'
import { choicesOf, type Marks } from '../run/marks'
import { MarksForm } from '../run/MarksForm'
import { useVote } from '../run/useVote'
import { keepSecret } from '../keptSecrets'
import { Receipt } from './Receipt'

const EMPTY: { marks: Marks } = { marks: {} }

/** A ballot: every question, one decisive confirmation that reads it back, and the receipt. Half-made, it waits on this phone and is not in. */
export default function Cast() {
  const { id = '', voiceId = '' } = useRouter().params
  const { data: vote, problem, reload } = useVote(id)
  const mine = useLoad(async () => ({ voice: (await call(myBallots, { params: { voteId: id } })).rows.find((one) => one.id === voiceId) }), [id, voiceId])
  const draft = useDraft(`ballot.${voiceId}`, EMPTY)
  const [asking, setAsking] = useState(false)
  const [receipt, setReceipt] = useState<AnswerOf<typeof castBallot>>()
  const online = useOnline()
  const act = useAct('shown')
  const questions = useMemo(() => vote?.questions ?? [], [vote])
  const left = questions.filter((question) => (draft.value.marks[question.id] ?? []).length === 0).length
  const send = async () => {
    const done = await act.run(async (key) => {
      const choices = choicesOf(draft.value.marks, questions) as [string, string[]][]
      const cast = await call(castBallot, { params: { voteId: id, voiceId }, body: { choices }, key })
      if (cast.seed) keepSecret(cast.entryId, { seed: cast.seed, choices })
      setReceipt(cast)
    })
    if (done) {
      draft.clear()
      setAsking(false)
    }
  }
  if (receipt && vote) return <Receipt receipt={receipt} vote={vote} />
  const voice = mine.data?.voice
  const ready = vote && voice
  return (
    <Page
      title={vote?.title}
      dock={
        ready && (
          <Dock note={left > 0 ? `还没投完：还有 ${left} 项没选` : '还没投完，差一步：点“确认投票”'}>
            <Button kind='primary' wide large disabled={left > 0} onTap={() => setAsking(true)}>确认投票</Button>
          </Dock>
        )
      }
    >
      {vote && mine.data && !voice && <Empty title='这张票不在您名下' note='回到表决页面，看看“我的选票”' />}
      {!ready && !(vote && mine.data) && (problem ?? mine.problem ? <Failed problem={(problem ?? mine.problem)!} onRetry={() => void Promise.all([reload(), mine.reload()])} /> : <Loading />)}
      {ready && (
        <>
          <Card tone={online ? undefined : 'wait'}>
            <Body>{`名册 ${voice.no} 号 · ${voice.label}`}</Body>
            <Note>{online ? (draft.resumed ? '接着上次没投完的选。' : '每一项选一个，不想表态可以选“弃权”。选完要点下面的“确认投票”才算投。') : '现在没有网络，票还没投进去。您选的都留在手机里，有网了再点“确认投票”。'}</Note>
          </Card>
          <MarksForm questions={questions as never} marks={draft.value.marks} onChange={(marks) => draft.change({ marks })} blank='' />
        </>
      )}
      {asking && (
        <Sheet title='请再看一遍' onClose={() => setAsking(false)} foot={<Button kind='primary' wide large busy={act.busy} onTap={() => void send()}>就这样投</Button>}>
          {questions.map((question, at) => (
            <View key={question.id}>
              <Note>{`${questions.length > 1 ? `${at + 1}. ` : ''}${question.title}`}</Note>
              <Head>{namesOf(question, draft.value.marks[question.id] ?? [])}</Head>
            </View>
          ))}
          <Note>{vote?.rules.changes === 'untilClose' ? '投完以后，截止前还能改。' : '投完以后不能再改。'}</Note>
          {act.problem && <Body className='x-wrong'>{act.problem.message}</Body>}
        </Sheet>
      )}
    </Page>
  )
}

const namesOf = ({ options }: { options: readonly { id: string; text: string }[] }, marks: readonly string[]): string =>
  options.filter(({ id }) => marks.includes(id)).map(({ text }) => text).join('、')
