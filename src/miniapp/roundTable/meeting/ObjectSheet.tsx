import { useState } from 'react'
import { objectToMinutes } from '../../../contract/meeting'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { ReasonSheet } from '../ReasonSheet'

export interface ObjectSheetProps {
  meetingId: string
  edition: number
  /** What was written before. */
  words?: string
  onClose: () => void
  onDone: (words: string) => void
}

/** With what somebody who came does not agree; the secretary reads it, and may mend the minutes. */
export function ObjectSheet({ meetingId, edition, words: before = '', onClose, onDone }: ObjectSheetProps) {
  const [words, setWords] = useState(before)
  const { busy, run } = useAct()
  const object = async () => {
    if (!(await run((key) => call(objectToMinutes, { params: { meetingId }, body: { edition, words }, key })))) return
    onClose()
    onDone('书记会看到您的意见')
  }
  return (
    <ReasonSheet
      title='有不同意见'
      about='写给书记看，不公开。书记改了纪要，会再请您签认。公布的纪要只写有几个人有不同意见。'
      label='哪里不对，应该怎么写'
      hint='例如：我说的是先报价再动工'
      words={words}
      onWords={setWords}
      needed
      yes='告诉书记'
      busy={busy}
      onYes={() => void object()}
      onClose={onClose}
    />
  )
}
