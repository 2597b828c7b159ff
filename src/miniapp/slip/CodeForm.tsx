import { View } from '@tarojs/components'
import { useState } from 'react'
import { CAN_SCAN, readScanned, scan } from '../scan'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { TextField } from '../ui/TextField'
import { Body, Title } from '../ui/Text'
import { toast } from '../ui/ask'
import { LargeType } from './LargeType'

/** The short code of the slip: typed, or scanned where there is a camera. */
export function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const [code, setCode] = useState('')
  const look = async () => {
    const text = await scan()
    if (text === undefined) return
    const found = readScanned(text)
    if (found) onCode(found.code)
    else toast('这不是纸条上的码，请对准纸条再扫一次')
  }
  const enter = () => code.trim() && onCode(code)
  return (
    <LargeType>
      <Card>
        <Title>纸条上的短码</Title>
        <Body>纸条中间有 8 个字母和数字，照着输进来，就能看这件事办到哪一步、说修好没有。</Body>
        <View className='x-gap' />
        <TextField label='短码' hint='比如 7KQ2 M9XD' value={code} max={20} onChange={setCode} onDone={enter} />
        <ButtonRow>
          {CAN_SCAN && <Button onTap={() => void look()}>扫纸条上的码</Button>}
          <Button kind='primary' disabled={!code.trim()} onTap={enter}>看进度</Button>
        </ButtonRow>
      </Card>
    </LargeType>
  )
}
