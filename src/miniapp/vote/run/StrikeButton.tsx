import { useState } from 'react'
import { strikeBallot } from '../../../contract/ballot'
import { call } from '../../api'
import { ReasonSheet } from '../../roundTable/ReasonSheet'
import { useAct } from '../../useAct'
import { toast } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { findVoice, type VoiceFound } from './findVoice'
import { VoicePick } from './VoicePick'

/** An objection to the count was upheld: that ballot is struck, in public, before the count is published anew. */
export function StrikeButton({ voteId, objectionId, no }: { voteId: string; objectionId: string; no?: number }) {
  const [open, setOpen] = useState(false)
  const [voice, setVoice] = useState<VoiceFound>()
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const start = async () => {
    if (no !== undefined) await run(async () => setVoice((await findVoice(voteId, String(no)))[0]))
    setOpen(true)
  }
  const strike = async () => {
    if (!voice) return
    const done = await run((key) => call(strikeBallot, { params: { voteId, voiceId: voice.voiceId }, body: { reason: words, objectionId }, key }))
    if (!done) return
    setOpen(false)
    toast(`${voice.no} 号的票划掉了，请重新公布计票`)
  }
  return (
    <>
      <Button busy={busy} onTap={() => void start()}>划掉一张票</Button>
      {open && (
        <ReasonSheet
          title='划掉一张票'
          about='划掉和原因都记在选票日志里，不能恢复；划掉后要重新公布计票，公示天数重新算。'
          label='原因'
          words={words}
          onWords={setWords}
          needed
          yes={voice ? `划掉 ${voice.no} 号的票` : '请先选哪一户'}
          danger
          busy={busy}
          onYes={() => voice && void strike()}
          onClose={() => setOpen(false)}
        >
          <VoicePick voteId={voteId} value={voice} onChange={setVoice} />
        </ReasonSheet>
      )}
    </>
  )
}
