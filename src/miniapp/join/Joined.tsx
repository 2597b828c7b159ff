import Taro from '@tarojs/taro'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dock } from '../ui/Dock'
import { Page } from '../ui/Page'
import { Tag } from '../ui/Tag'
import { Body, Note, Title } from '../ui/Text'

/** It is done: which home, and what comes next. */
export function Joined({ address }: { address: string }) {
  return (
    <Page
      dock={
        <Dock>
          <Button onTap={() => void Taro.switchTab({ url: '/home/index' })}>去首页看看</Button>
          <Button kind='primary' wide onTap={() => void Taro.redirectTo({ url: '/report/index' })}>反映一个问题</Button>
        </Dock>
      }
    >
      <Card>
        <Tag kind='done'>已加入</Tag>
        <Title>{address}</Title>
        <Body>您现在可以用这套房屋的身份反映问题、关注进展、参加评价。</Body>
        <Note>家里还有别人要用的，请他们各自登录，用另一封邀请信加入。</Note>
      </Card>
    </Page>
  )
}
