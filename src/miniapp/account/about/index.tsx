import Taro from '@tarojs/taro'
import { useEstate } from '../../estate'
import { requireMember } from '../../requireLogin'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Page } from '../../ui/Page'
import { Body, Head, Note, Title } from '../../ui/Text'

const open = (url: string) => () => void Taro.navigateTo({ url })
const tell = async () => {
  if (await requireMember('提意见')) void Taro.navigateTo({ url: '/report/index' })
}

/** What this is, who runs it, and how to reach somebody. */
export default function About() {
  const { name } = useEstate()
  return (
    <Page>
      <Card>
        <Title>小圆桌</Title>
        <Body>{`${name || '小区'}的居民、物业、业委会和党支部在这里一起议、一起解、一起管。一件事从反映到办结只有一个编号、一页进展，不用找第二次。`}</Body>
      </Card>
      <Card>
        <Head>有事找谁</Head>
        <Body>报修和日常问题：在首页“拍照反映问题”，或到物业前台。</Body>
        <Body>房屋关系不对：找业委会或物业。</Body>
        <Body>对小圆桌本身的意见：反映时选“建议”。</Body>
        <Note>起火、燃气泄漏、有人受伤，请先拨打 119、120、110。</Note>
        <ButtonRow><Button onTap={() => void tell()}>提意见</Button></ButtonRow>
      </Card>
      <Card tight>
        <Field first label='用户协议' onTap={open('/login/terms/index')} />
        <Field label='个人信息保护说明' onTap={open('/login/privacy/index')} />
      </Card>
    </Page>
  )
}
