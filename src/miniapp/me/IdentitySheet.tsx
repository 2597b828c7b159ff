import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Identity } from '../../contract/session'
import { useEstate } from '../estate'
import { requireLogin } from '../requireLogin'
import { actAs, useSession } from '../session'
import { Button } from '../ui/Button'
import { Choices } from '../ui/Choices'
import { Sheet } from '../ui/Sheet'
import { Note } from '../ui/Text'
import { useAct } from '../useAct'
import { identityKind, identityName } from './identityWords'

const keyOf = ({ estateId, id }: Identity) => `${estateId} ${id}`

/** Chooses as what to act: a home or a duty; for a guest, which estate to look at. */
export function IdentitySheet({ onClose }: { onClose: () => void }) {
  const session = useSession()
  if (!session) return <EstateSheet onClose={onClose} />
  return <OwnSheet identities={session.identities} acting={session.acting ?? undefined} onClose={onClose} />
}

interface OwnSheetProps {
  identities: readonly Identity[]
  acting?: Identity
  onClose: () => void
}

function OwnSheet({ identities, acting, onClose }: OwnSheetProps) {
  const { busy, run } = useAct()
  const manyEstates = new Set(identities.map(({ estateId }) => estateId)).size > 1
  const options = identities.map((identity) => ({
    value: keyOf(identity),
    label: [identityName(identity), identityKind(identity), manyEstates && identity.estateName].filter(Boolean).join(' · '),
  }))
  const choose = (key: string) => {
    const next = identities.find((identity) => keyOf(identity) === key)
    if (!next || (acting && key === keyOf(acting))) return onClose()
    void run(() => actAs(next), `现在的身份：${identityName(next)}`).then((ok) => ok && onClose())
  }
  const join = () => {
    onClose()
    void Taro.navigateTo({ url: '/join/index' })
  }
  return (
    <Sheet title='用哪个身份' onClose={onClose} foot={<Button onTap={join}>加入一套房屋</Button>}>
      <Note>{identities.length > 0 ? '看到的内容和能做的事会跟着身份变。' : '您还没有加入房屋。'}</Note>
      <View aria-live='polite'>{busy && <Note>正在切换……</Note>}</View>
      <Choices label='用哪个身份' options={options} value={acting && keyOf(acting)} onChange={choose} />
    </Sheet>
  )
}

function EstateSheet({ onClose }: { onClose: () => void }) {
  const { id, all, choose } = useEstate()
  const login = () => {
    onClose()
    void requireLogin()
  }
  const look = (next: string) => {
    choose(next)
    onClose()
  }
  return (
    <Sheet title='看哪个小区' onClose={onClose} foot={<Button kind='primary' onTap={login}>登录</Button>}>
      <Choices label='看哪个小区' options={all.map((estate) => ({ value: estate.id, label: estate.name }))} value={id} onChange={look} />
    </Sheet>
  )
}
