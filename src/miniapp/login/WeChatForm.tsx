import { View } from '@tarojs/components'
import { useState } from 'react'
import { session, loginWithWeChat } from '../session'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { LinkButton } from '../ui/LinkButton'
import { useAct } from '../useAct'
import { Problem } from '../problem'
import { BindPhone } from './BindPhone'
import { PhoneForm } from './PhoneForm'

/** WeChat's own login; then the phone that WeChat vouches for, which finds the home that the estate has on record. */
export function WeChatForm({ onDone }: { onDone: () => void }) {
  const { busy, run } = useAct()
  const [step, setStep] = useState<'wechat' | 'phone' | 'code'>('wechat')
  const login = () =>
    void run(async () => {
      if (!(await loginWithWeChat())) throw new Problem('WECHAT_LOGIN', '微信登录没有成功，请再试一次，或改用手机号登录')
    }).then((ok) => {
      if (!ok) return
      const page = session.get()
      if (page && !page.acting && !page.person.phone) setStep('phone')
      else onDone()
    })

  if (step === 'code') return <PhoneForm onDone={onDone} />
  if (step === 'phone') return <BindPhone onDone={onDone} onSkip={onDone} />
  return (
    <View>
      <ButtonRow>
        <Button kind='primary' large busy={busy} onTap={login}>微信登录</Button>
      </ButtonRow>
      <LinkButton quiet onTap={() => setStep('code')}>用手机号和验证码登录</LinkButton>
    </View>
  )
}
