import type { SessionPage } from '../../contract/session'
import { BindPhone } from '../login/BindPhone'
import { leaveSession } from '../session'
import { confirm, toast } from '../ui/ask'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { useAct } from '../useAct'
import { go } from './go'

/** The estate's figures, devices, personal data, what this is, and the way out. */
export function MoreCard({ session }: { session?: SessionPage }) {
  const { busy, run } = useAct()
  const leave = async () => {
    const yes = await confirm({ title: '退出登录？', text: '没写完的内容会留在这台手机上，下次登录还在。', yes: '退出' })
    if (yes) void run(leaveSession).then((ok) => ok && toast('已退出，公开的内容还可以看'))
  }
  const lacksPhone = process.env.TARO_ENV === 'weapp' && session && !session.person.phone
  return (
    <>
      {lacksPhone && <Card><BindPhone onDone={() => undefined} /></Card>}
      <Section title='其他' />
      <Card tight>
        <Field first label='小区的数字' note='受理、办结、满意度都公开' onTap={go('figures/index')} />
        <Field label='服务承诺' note='什么时候服务，多久受理、多久办好' onTap={go('figures/promises/index')} />
        {session && <Field label='登录过的设备' onTap={go('account/devices/index')} />}
        {session && <Field label='隐私与个人信息' note='导出、注销' onTap={go('account/data/index')} />}
        <Field label='关于和联系' onTap={go('account/about/index')} />
      </Card>
      {session && (
        <ButtonRow>
          <Button busy={busy} onTap={() => void leave()}>退出登录</Button>
        </ButtonRow>
      )}
    </>
  )
}
