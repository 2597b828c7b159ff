import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { Body } from '../ui/Text'
import { TextArea } from '../ui/TextArea'

export interface ReasonSheetProps {
  title: string
  about: string
  label: string
  hint?: string
  /** What is written so far. */
  words: string
  onWords: (words: string) => void
  /** Words are needed. */
  needed?: boolean
  yes: string
  danger?: boolean
  busy: boolean
  children?: ReactNode
  onYes: () => void
  onClose: () => void
}

/** An act that needs a few words before it is done. */
export const ReasonSheet = ({ title, about, label, hint, words, onWords, needed, yes, danger, busy, children, onYes, onClose }: ReasonSheetProps) => (
  <Sheet
    title={title}
    onClose={onClose}
    foot={
      <Button kind={danger ? 'danger' : 'primary'} large busy={busy} disabled={needed && !words.trim()} onTap={onYes}>
        {needed && !words.trim() ? '请写明原因' : yes}
      </Button>
    }
  >
    <Body className='x-who__note'>{about}</Body>
    {children}
    <TextArea label={label} hint={hint} value={words} max={500} onChange={onWords} />
  </Sheet>
)
