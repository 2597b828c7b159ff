import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Body } from '../../ui/Text'
import { TextField } from '../../ui/TextField'

/** The code on the wall, typed by hand. */
export function SignInSheet({ busy, onClose, onSign }: { busy: boolean; onClose: () => void; onSign: (code: string) => void }) {
  const [code, setCode] = useState('')
  return (
    <Sheet title='签到' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!code.trim()} onTap={() => onSign(code)}>{code.trim() ? '签到' : '请填墙上的码'}</Button>}>
      <Body>会场的墙上或电视上有四位的码，也可以用手机扫旁边的二维码。没带手机的，请书记代签。</Body>
      <TextField label='四位签到码' value={code} max={8} onChange={setCode} onDone={() => code.trim() && onSign(code)} />
    </Sheet>
  )
}
