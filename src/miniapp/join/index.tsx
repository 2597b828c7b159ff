import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { joinByInvitation } from '../../contract/estate'
import { call } from '../api'
import { requireLogin } from '../requireLogin'
import { CAN_SCAN, scan } from '../scan'
import { actAs, refreshSession, session } from '../session'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Page } from '../ui/Page'
import { Head, Note, Title } from '../ui/Text'
import { TextField } from '../ui/TextField'
import { toast } from '../ui/ask'
import { useAct } from '../useAct'
import { codeIn, codeOf, codeWrong, isCode } from './code'
import { Joined } from './Joined'

/** Becomes somebody of an estate: by the code on the letter, or by a claim that is confirmed. */
export default function Join() {
  const [text, setText] = useState(codeOf(useRouter().params))
  const [tried, setTried] = useState('')
  const [joined, setJoined] = useState<string>()
  const { busy, problem, run } = useAct('shown')
  const code = codeIn(text)

  const join = async () => {
    if (!isCode(code) || !(await requireLogin('加入您的房屋'))) return
    setTried(code)
    void run(async (key) => {
      const { identityId, address } = await call(joinByInvitation, { body: { code }, key })
      await refreshSession()
      const mine = session.get()?.identities.find(({ id }) => id === identityId)
      if (mine && session.get()?.acting?.id !== identityId) await actAs(mine)
      setJoined(address)
    })
  }
  const read = async () => {
    const scanned = await scan()
    if (scanned === undefined) return
    const found = codeIn(scanned)
    if (isCode(found)) setText(found)
    else toast('没有认出邀请码，请对准信上的二维码，或直接输入 8 位邀请码')
  }
  if (joined) return <Joined address={joined} />
  return (
    <Page>
      <Card>
        <Title>凭邀请码加入</Title>
        <Note>物业放在您信箱里的邀请信上有 8 位邀请码，输入后马上就能用。</Note>
        <View className='x-apart'>
          <TextField
            label='邀请码'
            value={text}
            hint='例如 7KQ2 M9XD'
            wrong={codeWrong(code) ?? (code === tried ? problem?.message : undefined)}
            onChange={setText}
            onDone={() => void join()}
          />
        </View>
        <ButtonRow>
          {CAN_SCAN && <Button onTap={() => void read()}>扫信上的码</Button>}
          <Button kind='primary' wide busy={busy} disabled={!isCode(code)} onTap={() => void join()}>加入</Button>
        </ButtonRow>
      </Card>
      <Card>
        <Head>没有收到邀请信</Head>
        <Note>可以申请认领：选好房屋、写上姓名，业委会或物业确认后就能用。也可以到物业前台要一封信。</Note>
        <ButtonRow>
          <Button onTap={() => void Taro.navigateTo({ url: '/join/claim/index' })}>申请认领房屋</Button>
        </ButtonRow>
      </Card>
    </Page>
  )
}
