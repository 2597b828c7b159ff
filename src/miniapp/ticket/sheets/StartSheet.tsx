import { startTicket } from '../../../contract/ticket'
import { useKeptPhotos } from '../../photos/useKeptPhotos'
import { Button } from '../../ui/Button'
import { Photos } from '../../ui/Photos'
import { Sheet } from '../../ui/Sheet'
import { Body, Note } from '../../ui/Text'
import type { StepSheetProps } from './sheet'
import { useStep } from './useStep'

/** On arrival: photos of how it was, if there is something to see. */
export function StartSheet({ onClose, ...step }: StepSheetProps) {
  const { tiles, files } = useKeptPhotos()
  const { busy, send } = useStep(startTicket, step)
  const start = () => void send({}, '开始了，修好后点“完工”', files.map((file) => ({ file, field: 'before' })))
  return (
    <Sheet title='开始维修' onClose={onClose} foot={<Button kind='primary' large busy={busy} onTap={start}>现在开始</Button>}>
      <Body>修之前的样子，拍一张</Body>
      <Photos {...tiles} />
      <Note className='x-said'>没有可拍的也能开始。没有信号时照片先存在手机里。</Note>
    </Sheet>
  )
}
