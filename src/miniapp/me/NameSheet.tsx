import { useState } from 'react'
import { changeMe } from '../../contract/session'
import { call } from '../api'
import { refreshSession } from '../session'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { Note } from '../ui/Text'
import { TextField } from '../ui/TextField'
import { useAct } from '../useAct'

/** Changes what one is called. */
export function NameSheet({ name, onClose }: { name: string; onClose: () => void }) {
  const [text, setText] = useState(name)
  const { busy, problem, run } = useAct('shown')
  const next = text.trim()
  const save = () =>
    void run(async (key) => {
      await call(changeMe, { body: { name: next }, key })
      await refreshSession()
    }, '已改好').then((ok) => ok && onClose())
  return (
    <Sheet
      title='改称呼'
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={next === '' || next === name} onTap={save}>保存</Button>}
    >
      <TextField label='称呼' value={text} max={20} hint='例如 李秀兰' wrong={problem?.message} onChange={setText} onDone={save} />
      <Note>办事的人和您选了“显示姓名”时的邻居会看到它。</Note>
    </Sheet>
  )
}
