import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SessionPage } from '../../contract/session'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { LinkButton } from '../ui/LinkButton'
import { Head, Note, Title } from '../ui/Text'
import { go } from './go'
import { identityKind, identityName } from './identityWords'
import { NameSheet } from './NameSheet'

interface WhoCardProps {
  session: SessionPage
  onSwitch: () => void
}

/** Who is logged in, as what they act now, and the way to act as another of their own. */
export function WhoCard({ session: { person, acting, identities }, onSwitch }: WhoCardProps) {
  const [naming, setNaming] = useState(false)
  return (
    <>
      <Card>
        <View className='x-self'>
          <View className='x-self__face' aria-hidden='true'>{person.name.slice(0, 1)}</View>
          <View className='x-grow'>
            <Title>{person.name}</Title>
            <Note>{person.phone ?? '还没有绑定手机号'}</Note>
          </View>
          <LinkButton quiet label={`改称呼，现在是${person.name}`} onTap={() => setNaming(true)}>改称呼</LinkButton>
        </View>
        <View className='x-apart'>
          <Note>现在的身份</Note>
          {acting ? (
            <>
              <Head>{identityName(acting)}</Head>
              <Note>{[identityKind(acting), acting.estateName].filter(Boolean).join(' · ')}</Note>
            </>
          ) : (
            <>
              <Head>还没有加入房屋</Head>
              <Note>加入后就能反映问题、看进展、参加评价。有邀请信的输入邀请码，没有的可以申请认领。</Note>
            </>
          )}
        </View>
        {(identities.length > 1 || !acting) && (
          <ButtonRow>
            {identities.length > 1 && <Button onTap={onSwitch}>{`换身份（共 ${identities.length} 个）`}</Button>}
            {!acting && <Button kind='primary' onTap={go('join/index')}>加入我的房屋</Button>}
          </ButtonRow>
        )}
      </Card>
      {naming && <NameSheet name={person.name} onClose={() => setNaming(false)} />}
    </>
  )
}
