import { View } from '@tarojs/components'
import type { SessionPage } from '../../contract/session'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { toolsOf } from './desk'
import { go } from './go'

const MEDIATIONS = 'mediation/index'

/** What is mine: notices, the mediations that I am asked to, homes, and another home to join. */
export function MyCard({ session: { unread, identities, acting } }: { session: SessionPage }) {
  const homes = identities.filter(({ unitId }) => unitId).length
  return (
    <Card tight>
      {acting && (
        <Field
          first
          label='通知'
          value={unread > 0 ? <><View className='x-unread'>{unread > 99 ? '99+' : unread}</View> 条未读</> : '没有未读'}
          onTap={go('inbox/index')}
        />
      )}
      {acting && !toolsOf(acting.role).some(({ page }) => page === MEDIATIONS) && <Field label='我的调处' note='请我参加的，说情况、约时间、看协议' onTap={go(MEDIATIONS)} />}
      <Field first={!acting} label='我的房屋和申请' value={homes > 0 ? `${homes} 套` : '还没有'} onTap={go('account/homes/index')} />
      <Field label='再加入一套房屋' note='凭邀请码，或申请认领' onTap={go('join/index')} />
    </Card>
  )
}
