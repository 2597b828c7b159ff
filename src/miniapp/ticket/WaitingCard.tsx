import type { QueuedCommand } from '../queue/queue'
import { useQueue } from '../queue/useQueue'
import { useAct } from '../useAct'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Head, Note } from '../ui/Text'
import { when } from '../when'

/** The steps that wait on this phone, in the order in which they will be sent. */
export function WaitingCard({ steps }: { steps: readonly QueuedCommand[] }) {
  const { sendNow } = useQueue()
  const { busy, run } = useAct()
  return (
    <Card tone='wait'>
      <Head>{`${steps.length} 步在手机里等信号`}</Head>
      {steps.map(({ key, about, at, photos }) => (
        <Note key={key}>{[about, when(new Date(at).toISOString()), photos?.length && `照片 ${photos.length} 张`].filter(Boolean).join(' · ')}</Note>
      ))}
      <Note>有信号后按顺序自动补发，每步只发一次。</Note>
      <ButtonRow><Button busy={busy} onTap={() => void run(() => sendNow())}>现在试着发</Button></ButtonRow>
    </Card>
  )
}
