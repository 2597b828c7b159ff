import { View } from '@tarojs/components'
import { useState } from 'react'
import { useEstate } from '../estate'
import { IdentitySheet } from '../me/IdentitySheet'
import { identityName } from '../me/identityWords'
import { useSession } from '../session'
import { Tap } from '../ui/Tap'

/** Which estate this is and as what one acts; pressed, it lets one change either. */
export function Who({ estateName }: { estateName: string }) {
  const session = useSession()
  const { all } = useEstate()
  const [open, setOpen] = useState(false)
  const as = session?.acting ? identityName(session.acting) : session ? '还没有加入房屋' : '游客'
  const choices = session ? session.identities.length : all.length
  const words = (
    <>
      {estateName}
      <View className='x-who__as'>{choices > 1 ? `${as} ▾` : as}</View>
    </>
  )
  return (
    <>
      {choices > 1 ? <Tap className='x-who' onTap={() => setOpen(true)}>{words}</Tap> : <View className='x-who'>{words}</View>}
      {open && <IdentitySheet onClose={() => setOpen(false)} />}
    </>
  )
}
