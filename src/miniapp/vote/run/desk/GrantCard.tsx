import { useState } from 'react'
import { confirmGrant, endGrant, type WaitingGrantShown } from '../../../../contract/ballot'
import { GRANT_ARTICLES } from '../../../../domain/vote/ballot/grant'
import { call } from '../../../api'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { photoTiles } from '../../../photoUrl'
import { useAct } from '../../../useAct'
import { confirm } from '../../../ui/ask'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Card } from '../../../ui/Card'
import { Photos } from '../../../ui/Photos'
import { Head, Note } from '../../../ui/Text'
import { when } from '../../../when'
import { GRANT_WORDS } from '../grantWords'

/** A letter that one has entered, with its photo, for another to compare. */
export function GrantCard({ voteId, grant, onDone }: { voteId: string; grant: WaitingGrantShown; onDone: () => unknown }) {
  const { grantId, voiceId, no, label, kind, name, photoIds, enteredBy, at, mine } = grant
  const params = { voteId, voiceId, grantId }
  const [ending, setEnding] = useState(false)
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const accept = async () => {
    const yes = await confirm({ title: `${name}可以替 ${no} 号投票？`, text: '请确认照片上的姓名、住址、签名和登记的一致。', yes: '生效' })
    if (yes && (await run((key) => call(confirmGrant, { params, body: {}, key }), '已生效，他可以用自己的手机投'))) onDone()
  }
  const end = async () => {
    if (await run((key) => call(endGrant, { params, body: { reason: words }, key }), '已退回')) onDone()
  }
  return (
    <Card>
      <Head>{`${no} 号　${label}`}</Head>
      <Note>{`${GRANT_WORDS[kind]}：${name}（${GRANT_ARTICLES[kind]}）`}</Note>
      <Note>{`${enteredBy} ${when(at)}登记`}</Note>
      <Photos photos={photoTiles(photoIds)} />
      {mine && <Note>您登记的，要另一个人核对。</Note>}
      <ButtonRow>
        <Button label={`退回：${no} 号的委托`} disabled={busy} onTap={() => setEnding(true)}>退回</Button>
        {!mine && <Button kind='primary' label={`核对一致：${no} 号的委托`} busy={busy} onTap={() => void accept()}>核对一致</Button>}
      </ButtonRow>
      {ending && (
        <ReasonSheet title='退回委托' about='退回后他不能替这一户投票，可以重新登记。' label='为什么' hint='例如：照片上没有签名' words={words} onWords={setWords} needed yes='退回' busy={busy} onYes={() => void end()} onClose={() => setEnding(false)} />
      )}
    </Card>
  )
}
