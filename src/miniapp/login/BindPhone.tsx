import { View } from '@tarojs/components'
import { bindWeChatPhone } from '../../contract/session'
import { call } from '../api'
import { refreshSession } from '../session'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Body, Note } from '../ui/Text'
import { toast } from '../ui/ask'
import { useAct } from '../useAct'

interface BindPhoneProps {
  onDone: () => void
  onSkip?: () => void
}

/** Binds the phone number that WeChat vouches for, by WeChat's own button; may be left for later. */
export function BindPhone({ onDone, onSkip }: BindPhoneProps) {
  const { busy, problem, run } = useAct('shown')
  const bind = (code: string | undefined, errMsg: string) => {
    if (!code) return toast(/deny|cancel/.test(errMsg) ? '没有绑定，以后可以在「我的」里再绑' : '微信暂时给不了手机号，请用验证码登录或联系物业前台')
    void run(async (key) => {
      await call(bindWeChatPhone, { body: { code }, key })
      await refreshSession()
    }, '手机号已绑定').then((ok) => ok && onDone())
  }
  return (
    <View>
      <Body>绑定手机号</Body>
      <Note>物业登记过您的号码的，绑定后会自动找到您的房屋；师傅上门时也好联系您。</Note>
      {problem && <View className='x-input__foot x-input__wrong' role='alert'>{problem.message}</View>}
      <ButtonRow>
        {onSkip && <Button onTap={onSkip}>以后再说</Button>}
        <Button
          kind='primary'
          wide
          busy={busy}
          native={{ openType: 'getPhoneNumber', onGetPhoneNumber: ({ detail }) => bind(detail.code, detail.errMsg) }}
        >
          用微信手机号
        </Button>
      </ButtonRow>
    </View>
  )
}
