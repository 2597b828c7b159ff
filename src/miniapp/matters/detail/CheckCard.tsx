import { checkMatter, type MatterPage } from '../../../contract/matter'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Head, Note } from '../../ui/Text'
import type { Opens } from './sheets/sheet'

/** A person's look at what will be public, before neighbours see it. */
export function CheckCard({ matter, onOpen, onDone }: { matter: MatterPage; onOpen: Opens; onDone: (words: string) => void }) {
  const { busy, run } = useAct()
  const pass = async () => {
    const done = await run((key) =>
      call(checkMatter, { params: { matterId: matter.id }, body: { result: 'pass' }, key }),
    )
    if (done) onDone('已公开，邻居现在能看到了')
  }
  return (
    <Card tone='wait'>
      <Head>公开给邻居之前，请看一眼</Head>
      <Note>文字和照片里没有别人的姓名、电话、车牌，也没有骂人的话，就可以公开。不公开也不影响办理。</Note>
      <ButtonRow>
        <Button disabled={busy} onTap={() => onOpen('checkMatter')}>先不公开</Button>
        <Button busy={busy} onTap={() => void pass()}>可以公开</Button>
      </ButtonRow>
    </Card>
  )
}
