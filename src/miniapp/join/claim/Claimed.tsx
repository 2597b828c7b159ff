import Taro from '@tarojs/taro'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Page } from '../../ui/Page'
import { Tag } from '../../ui/Tag'
import { Body, Note, Title } from '../../ui/Text'

interface ClaimedProps {
  address: string
  hasHome: boolean
  onHomes: () => void
}

/** The claim is made: who decides it, how long it takes, and what can be done meanwhile. */
export function Claimed({ address, hasHome, onHomes }: ClaimedProps) {
  return (
    <Page
      dock={
        <Dock>
          <Button onTap={() => void Taro.switchTab({ url: '/home/index' })}>先看看小区</Button>
          <Button kind='primary' wide onTap={onHomes}>看我的申请</Button>
        </Dock>
      }
    >
      <Card>
        <Tag kind='wait'>等确认</Tag>
        <Title>{address}</Title>
        <Body>申请已交给业委会和物业。结果在「我的 › 我的房屋和申请」里能看到。</Body>
        <Note>{hasHome ? '确认以后可以换成这个身份。' : '着急的话，带上证件到物业前台，当面就能办好。'}</Note>
      </Card>
    </Page>
  )
}
