import { useState } from 'react'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { TextArea } from '../ui/TextArea'

/** 没修好, in words; photos need an account. */
export function SlipBackSheet({ busy, onClose, onSend }: { busy: boolean; onClose: () => void; onSend: (words: string) => void }) {
  const [words, setWords] = useState('')
  return (
    <Sheet
      title='没修好'
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={!words.trim()} onTap={() => onSend(words)}>退回重办</Button>}
    >
      <TextArea label='哪里还没好' hint='比如：灯亮了半天又不亮了' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
