import { View } from '@tarojs/components'
import { useState } from 'react'
import { loginByPhone, sendCode } from '../../contract/session'
import { call } from '../api'
import { deviceName, enter } from '../session'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { TextField } from '../ui/TextField'
import { useAct } from '../useAct'
import { isCode, isPhone, phoneWrong, tidyDigits } from './phone'
import { useCountdown } from './useCountdown'

/** Phone and one-time code. The code's field comes with the first code, so that there is one thing to do at a time. */
export function PhoneForm({ onDone }: { onDone: () => void }) {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [sentTo, setSentTo] = useState('')
  const [tried, setTried] = useState(false)
  const [left, wait] = useCountdown()
  const asking = useAct('shown')
  const entering = useAct('shown')
  const sent = sentTo !== '' && sentTo === phone

  const ask = () => {
    setTried(true)
    if (!isPhone(phone)) return
    void asking.run(async (key) => {
      const { resendAfterSeconds } = await call(sendCode, { body: { phone }, key })
      setSentTo(phone)
      setCode('')
      wait(resendAfterSeconds)
    }, '验证码已发出')
  }
  const login = () =>
    void entering.run(async (key) => enter(await call(loginByPhone, { body: { phone, code, device: deviceName() }, key })))
      .then((ok) => ok && onDone())
  const askAgain = left > 0 && sent ? `${left} 秒后可重新获取` : sent ? '重新获取' : '获取验证码'

  return (
    <View>
      <TextField
        label='手机号'
        kind='tel'
        value={phone}
        max={11}
        hint='11 位手机号'
        wrong={tried ? phoneWrong(phone) ?? asking.problem?.message : undefined}
        onChange={(text) => setPhone(tidyDigits(text))}
        onDone={sent ? undefined : ask}
      />
      {sent && (
        <TextField
          label='短信验证码'
          kind='number'
          value={code}
          max={6}
          hint='6 位数字'
          wrong={entering.problem?.message}
          onChange={(text) => setCode(tidyDigits(text))}
          onDone={login}
        />
      )}
      {sent && XYZ_DEMO && <View className='x-note'>演示：不发短信，验证码显示在运行服务器的窗口里。</View>}
      <ButtonRow>
        <Button kind={sent ? 'plain' : 'primary'} busy={asking.busy} disabled={sent && left > 0} onTap={ask}>{askAgain}</Button>
        {sent && <Button kind='primary' busy={entering.busy} disabled={!isCode(code)} onTap={login}>登录</Button>}
      </ButtonRow>
    </View>
  )
}
