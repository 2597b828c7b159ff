import { useState } from 'react'
import { readPlaceCode } from '../../contract/estate'
import { call } from '../api'
import { CAN_SCAN, readScanned, scan } from '../scan'
import { useAct } from '../useAct'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { TextField } from '../ui/TextField'
import { Body } from '../ui/Text'
import { toast } from '../ui/ask'
import type { PlaceChosen } from './place'

/** The place by the code on its sign. */
export const findPlace = async (code: string): Promise<PlaceChosen> => {
  const { id, name, kind } = await call(readPlaceCode, { params: { code } })
  return { kind, id, name, spot: '' }
}

/** Scans the sign, or takes the number that is printed under its code. */
export function CodeSheet({ onClose, onFound }: { onClose: () => void; onFound: (place: PlaceChosen) => void }) {
  const [code, setCode] = useState('')
  const { busy, run } = useAct()
  const find = (text: string) =>
    run(async () => {
      const found = readScanned(text)
      if (found?.kind !== 'place') return toast('这不是地点牌上的码，请看看墙上的牌子')
      onFound(await findPlace(found.code))
    })
  const look = async () => {
    const text = await scan()
    if (text !== undefined) await find(text)
  }
  return (
    <Sheet
      title='扫地点牌'
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={!code.trim()} onTap={() => void find(code)}>查这个地点</Button>}
    >
      <Body>公共部位的墙上有一块牌子，码下面印着编号。</Body>
      {CAN_SCAN && <Button onTap={() => void look()}>打开相机扫码</Button>}
      <TextField label='牌子上的编号' value={code} max={100} onChange={setCode} onDone={() => void find(code)} />
    </Sheet>
  )
}
