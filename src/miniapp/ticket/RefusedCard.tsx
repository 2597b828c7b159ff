import type { RefusedCommand } from '../queue/queue'
import { useQueue } from '../queue/useQueue'
import { useAct } from '../useAct'
import { confirm } from '../ui/ask'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Body, Head, Note } from '../ui/Text'
import { when } from '../when'

/** A step that the server would not take: why, and to do it again or drop it. */
export function RefusedCard({ refused: { command, reason } }: { refused: RefusedCommand }) {
  const { again, dismiss } = useQueue()
  const { busy, run } = useAct()
  const drop = async () => {
    const yes = await confirm({ title: '不要这一步了？', text: '填的内容和照片会从手机里删掉，不能找回。', yes: '删掉', no: '留着' })
    if (yes) dismiss(command.key)
  }
  return (
    <Card tone='late'>
      <Head>有一步没有交上</Head>
      <Note>{`${command.about} · ${when(new Date(command.at).toISOString())}`}</Note>
      <Body>{reason}</Body>
      <ButtonRow>
        <Button disabled={busy} onTap={() => void drop()}>不要了</Button>
        <Button kind='primary' busy={busy} onTap={() => void run(() => again(command.key))}>再交一次</Button>
      </ButtonRow>
    </Card>
  )
}
