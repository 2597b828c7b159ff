import { useState } from 'react'
import { enterPaperBallot } from '../../../../contract/ballot'
import { keepPhoto } from '../../../../contract/photo'
import type { VotePage } from '../../../../contract/vote'
import { MINUTE, toIso } from '../../../../domain/calendar'
import { useKeptPhotos } from '../../../photos/useKeptPhotos'
import { doLater } from '../../../queue/outbox'
import { useAct } from '../../../useAct'
import { confirm, toast } from '../../../ui/ask'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Dock } from '../../../ui/Dock'
import { Page } from '../../../ui/Page'
import { Photos } from '../../../ui/Photos'
import { SwitchField } from '../../../ui/SwitchField'
import { Head, Note } from '../../../ui/Text'
import type { VoiceFound } from '../findVoice'
import { choicesOf, marksWords, type Marks } from '../marks'
import { MarksForm } from '../MarksForm'
import { newId } from '../newId'
import { VoicePick } from '../VoicePick'
import { DoorList } from './DoorList'

/** One paper after another: whose it is, its photo, then the marks on it; the next person compares. */
export function EnterForm({ vote, door }: { vote: VotePage; door: boolean }) {
  const [voice, setVoice] = useState<VoiceFound>()
  const [marks, setMarks] = useState<Marks>({})
  const [invalid, setInvalid] = useState(false)
  const photos = useKeptPhotos(4)
  const { busy, run } = useAct()
  const missing = !voice ? '请选是哪一户' : photos.files.length === 0 ? '请先拍照' : undefined
  const save = async () => {
    if (!voice || !(await agreed(voice, invalid, marks, vote))) return
    await run(async (key) => {
      const body = {
        paperId: newId(),
        channel: door ? ('door' as const) : ('paper' as const),
        choices: invalid ? [] : choicesOf(marks, vote.questions).map(([id, ids]): [string, string[]] => [id, [...ids]]),
        invalid,
        receivedAt: receivedNow(vote.closesAt),
        photoIds: [],
      }
      const arrived = await doLater(enterPaperBallot, { params: { voteId: vote.id, voiceId: voice.voiceId }, body, key }, { about: `${voice.label} 的选票`, files: photos.files, photoRoute: keepPhoto, photoField: 'photoIds' })
      toast(arrived === 'sent' ? `${voice.no} 号录好了，还差一步：另一人核对后才计入` : `${voice.no} 号存在手机里了，有信号后自动送出`)
      setVoice(undefined)
      setMarks({})
      setInvalid(false)
      photos.clear()
    })
  }
  return (
    <Page
      title={door ? '上门收票' : '录入纸质选票'}
      dock={<Dock note='录入后，另一人照着照片再录一遍，一致才计入'><Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void save()}>{missing ?? '录好，下一张'}</Button></Dock>}
    >
      <Card>
        <Head>是哪一户</Head>
        {door && !voice ? <DoorList voteId={vote.id} onPick={setVoice} /> : <VoicePick voteId={vote.id} value={voice} onChange={setVoice} />}
      </Card>
      {voice && (
        <Card>
          <Head>先拍照</Head>
          <Note>{vote.secret ? '这是无记名表决：只拍信封或签收联，不要拍到选了什么。' : '把整张选票和签名拍清楚。'}</Note>
          <Photos {...photos.tiles} />
        </Card>
      )}
      {voice && photos.files.length > 0 && (
        <>
          {!invalid && <MarksForm questions={vote.questions} marks={marks} onChange={setMarks} />}
          <Card tight>
            <SwitchField first label='整张看不清或作废' note='算参与，不算同意也不算反对' value={invalid} onChange={setInvalid} />
          </Card>
        </>
      )}
    </Page>
  )
}

const agreed = (voice: VoiceFound, invalid: boolean, marks: Marks, vote: VotePage) =>
  confirm({
    title: `${voice.no} 号　${voice.label}`,
    text: invalid ? '整张作废' : marksWords(marks, vote.questions).join('\n'),
    yes: '一致',
    no: '再看看',
  })

/** What was in the box by the deadline may still be entered after it. */
function receivedNow(closesAt?: string | null): string {
  const last = closesAt ? Date.parse(closesAt) - MINUTE : Infinity
  return toIso(Math.min(Date.now(), last))
}
