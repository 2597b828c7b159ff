import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '../../session'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Page } from '../../ui/Page'
import { Head, Note } from '../../ui/Text'
import { EraseSheet } from './EraseSheet'
import { ExportCard } from './ExportCard'

const open = (url: string) => () => void Taro.navigateTo({ url })

/** What is kept of me: the texts, a copy to take away, and the end of it. */
export default function MyData() {
  const [erasing, setErasing] = useState(false)
  const session = useSession()
  return (
    <Page>
      <Card tight>
        <Field first label='个人信息保护说明' note='收集什么、为什么、谁能看到' onTap={open('/login/privacy/index')} />
        <Field label='用户协议' onTap={open('/login/terms/index')} />
        {process.env.TARO_ENV === 'weapp' && (
          <Field label='相册、相机和消息授权' note='在微信的设置里开关' onTap={() => void Taro.openSetting({ withSubscriptions: true })} />
        )}
      </Card>
      <ExportCard />
      {session && (
        <Card>
          <Head>注销账号</Head>
          <Note>
            姓名、手机号、微信关联和房屋身份会删除，所有设备退出，不能恢复。您反映过的事项作为小区记录保留，不再显示您是谁。
          </Note>
          <ButtonRow><Button kind='danger' onTap={() => setErasing(true)}>注销账号</Button></ButtonRow>
        </Card>
      )}
      {erasing && <EraseSheet onClose={() => setErasing(false)} />}
    </Page>
  )
}
