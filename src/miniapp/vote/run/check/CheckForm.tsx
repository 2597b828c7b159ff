import Taro from '@tarojs/taro'
import { useState } from 'react'
import { confirmPaperBallot, rejectPaperBallot, type WaitingPaperShown } from '../../../../contract/ballot'
import type { VotePage } from '../../../../contract/vote'
import { call } from '../../../api'
import { photoTiles } from '../../../photoUrl'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { useAct } from '../../../useAct'
import { confirm, toast } from '../../../ui/ask'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Dock } from '../../../ui/Dock'
import { Page } from '../../../ui/Page'
import { Photos } from '../../../ui/Photos'
import { SwitchField } from '../../../ui/SwitchField'
import { Head, Note } from '../../../ui/Text'
import { when } from '../../../when'
import { choicesOf, marksWords, type Marks } from '../marks'
import { MarksForm } from '../MarksForm'
import { BesidePhoto } from './BesidePhoto'

export function CheckForm({ vote, paper }: { vote: VotePage; paper: WaitingPaperShown }) {
  const { no, label, paperId, voiceId, photoIds, enteredBy, receivedAt, mine, channel } = paper
  const params = { voteId: vote.id, voiceId, paperId }
  const [marks, setMarks] = useState<Marks>({})
  const [invalid, setInvalid] = useState(false)
  const [rejecting, setRejecting] = useState(false)
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const accept = async () => {
    const text = invalid ? '整张作废' : marksWords(marks, vote.questions).join('\n')
    if (!(await confirm({ title: `${no} 号这样计入？`, text: `${text}\n计入后就进入选票日志，不能删掉。`, yes: '计入', no: '再看看' }))) return
    await run(async (key) => {
      const choices = invalid ? [] : choicesOf(marks, vote.questions).map(([id, ids]): [string, string[]] => [id, [...ids]])
      await call(confirmPaperBallot, { params, body: { choices, invalid }, key })
      toast(`${no} 号计入了`)
      await Taro.navigateBack()
    })
  }
  const reject = () =>
    run(async (key) => {
      await call(rejectPaperBallot, { params, body: { reason: words }, key })
      toast(`${no} 号退回了，请${enteredBy}重新录入`)
      await Taro.navigateBack()
    })
  const photo = (
    <Card>
      <Head>{`${no} 号　${label}`}</Head>
      <Note>{`${channel === 'door' ? '上门收的' : '票箱里的'} · ${when(receivedAt)}收到 · ${enteredBy}录入`}</Note>
      <Photos photos={photoTiles(photoIds)} />
      <Note>点照片看大图。</Note>
    </Card>
  )
  const form = mine ? (
    <Card><Note>这张是您录入的，要另一个人核对。请把手机或电脑交给他，用他自己的账号登录。</Note></Card>
  ) : (
    <>
      <Note className='x-said'>{vote.secret ? '无记名：请照着纸票再录一遍，两次一致才计入。' : '请照着照片再录一遍，两次一致才计入。'}</Note>
      {!invalid && <MarksForm questions={vote.questions} marks={marks} onChange={setMarks} />}
      <Card tight><SwitchField first label='整张看不清或作废' value={invalid} onChange={setInvalid} /></Card>
    </>
  )
  return (
    <Page
      wide
      dock={
        <Dock>
          <Button disabled={busy} onTap={() => setRejecting(true)}>退回</Button>
          {!mine && <Button kind='primary' wide busy={busy} onTap={() => void accept()}>和照片一致，计入</Button>}
        </Dock>
      }
    >
      <BesidePhoto photo={photo} form={form} />
      {rejecting && (
        <ReasonSheet title='退回这张纸票' about='退回后要重新录入，这一户还算没投。' label='为什么' hint='例如：照片看不清签名' words={words} onWords={setWords} needed yes='退回' busy={busy} onYes={() => void reject()} onClose={() => setRejecting(false)} />
      )}
    </Page>
  )
}
