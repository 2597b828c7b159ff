import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { DemoEntry } from '../login/DemoEntry'
import { refreshSession, useSession } from '../session'
import { Page } from '../ui/Page'
import { DeskCard } from './DeskCard'
import { GuestCard } from './GuestCard'
import { IdentitySheet } from './IdentitySheet'
import { MoreCard } from './MoreCard'
import { MyCard } from './MyCard'
import { TextSizeCard } from './TextSizeCard'
import { WhoCard } from './WhoCard'

/** Who I am here and as what I act, what is mine, how the app reads on this phone, and what is kept of me. */
export default function Me() {
  const session = useSession()
  const [choosing, setChoosing] = useState(false)
  useDidShow(() => void refreshSession())
  return (
    <Page onRefresh={refreshSession}>
      {session ? <WhoCard session={session} onSwitch={() => setChoosing(true)} /> : <GuestCard />}
      {XYZ_DEMO && <DemoEntry />}
      {session && <MyCard session={session} />}
      {session?.acting && <DeskCard role={session.acting.role} />}
      <TextSizeCard />
      <MoreCard session={session} />
      {choosing && <IdentitySheet onClose={() => setChoosing(false)} />}
    </Page>
  )
}
