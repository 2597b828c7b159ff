import { useState } from 'react'
import { CAN_SCAN, scan } from '../../scan'
import { useAct } from '../../useAct'
import { toast } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Field } from '../../ui/Field'
import { Note } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { findVoice, scannedVoice, type VoiceFound } from './findVoice'

export interface VoicePickProps {
  voteId: string
  value?: VoiceFound
  onChange: (voice: VoiceFound | undefined) => void
}

/** Whose ballot it is: by the number on the paper, its code, or the address. */
export function VoicePick({ voteId, value, onChange }: VoicePickProps) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly VoiceFound[]>()
  const { busy, run } = useAct()
  const pick = (voice: VoiceFound | undefined) => {
    setFound(undefined)
    setText('')
    onChange(voice)
  }
  const look = () =>
    void run(async () => {
      const rows = await findVoice(voteId, text)
      if (rows.length === 1) pick(rows[0])
      else setFound(rows)
    })
  const read = async () => {
    const code = await scan()
    if (code === undefined) return
    await run(async () => {
      const voice = await scannedVoice(voteId, code)
      if (voice) pick(voice)
      else toast('这张选票不是这次表决的，请核对')
    })
  }
  if (value) return <Field first label={`${value.no} 号　${value.label}`} value='换一户' onTap={() => onChange(undefined)} />
  return (
    <>
      <TextField label='选票编号或住址' hint='例如：17，或 3号楼2单元501' value={text} max={50} onChange={setText} onDone={look} />
      <ButtonRow>
        {CAN_SCAN && <Button onTap={() => void read()}>扫选票上的码</Button>}
        <Button busy={busy} disabled={!text.trim()} onTap={look}>查找</Button>
      </ButtonRow>
      {found?.length === 0 && <Note className='x-said'>没找到还没投票的这一户。请核对选票上的编号，或换个住址试试。</Note>}
      {found?.map((one, at) => <Field key={one.voiceId} first={at === 0} label={`${one.no} 号　${one.label}`} value='选' onTap={() => pick(one)} />)}
    </>
  )
}
