import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { eraseMe } from '../../../contract/session'
import { call } from '../../api'
import { token } from '../../token'
import { toast } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Body } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { useAct } from '../../useAct'

const WORD = '注销'

/** Erases oneself, once the word is typed that nobody types by mistake. */
export function EraseSheet({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const { busy, problem, run } = useAct('shown')
  const typed = text.trim()
  const erase = () =>
    void run((key) => call(eraseMe, { body: { confirm: typed }, key })).then((ok) => {
      if (!ok) return
      token.set(undefined)
      toast('账号已注销，公开的内容还可以看')
      void Taro.switchTab({ url: '/me/index' })
    })
  return (
    <Sheet
      title='确认注销'
      onClose={onClose}
      foot={
        <>
          <Button onTap={onClose}>先不注销</Button>
          <Button kind='danger' busy={busy} disabled={typed !== WORD} onTap={erase}>注销，不能恢复</Button>
        </>
      }
    >
      <Body>注销后马上生效，不能恢复。还有事项没办完的，办理会继续，但不会再通知您。</Body>
      <View className='x-apart'>
        <TextField label={`请输入“${WORD}”两个字`} value={text} max={10} wrong={problem?.message} onChange={setText} />
      </View>
    </Sheet>
  )
}
