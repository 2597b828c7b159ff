import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { lowerHand, raiseHand, signIn } from '../../../contract/sitting'
import { call } from '../../api'
import { requireMember } from '../../requireLogin'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Empty } from '../../ui/Empty'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Head, Note } from '../../ui/Text'
import { toast } from '../../ui/ask'
import { useAct } from '../../useAct'
import { useRole } from '../../matters/roles'
import { openChair, openMeeting } from '../go'
import { Agenda } from './Agenda'
import { ItemNow } from './ItemNow'
import { PollCard } from './PollCard'
import { SignInSheet } from './SignInSheet'
import { useSitting } from './useSitting'

/** A meeting as it goes on, for all in the room and at home. Who came by the code on the wall is signed in. */
export default function Live() {
  const { id = '', code = '' } = useRouter().params
  const { sitting, known, live, ahead, reload } = useSitting(id)
  const chairs = useRole() === 'secretary'
  const [signing, setSigning] = useState(false)
  const { busy, run } = useAct()
  const params = { meetingId: id }
  const running = sitting?.phase === 'running'

  const come = async (typed: string) => {
    if (!(await requireMember('签到'))) return
    if (await run((key) => call(signIn, { params, body: { code: typed }, key }))) {
      setSigning(false)
      toast('签到好了')
    }
  }
  const came = useRef(false)
  useEffect(() => {
    if (!code || !running || sitting?.signedIn || came.current) return
    came.current = true
    void come(code)
  })
  const ask = async () => {
    if (await requireMember('举手发言')) await run((key) => call(sitting?.myHand ? lowerHand : raiseHand, { params, body: {}, key }))
  }

  return (
    <Page
      onRefresh={reload}
      dock={
        running && (
          <Dock note={sitting.myHand ? `已举手，您是第 ${sitting.myHand} 位` : undefined}>
            {chairs && <Button onTap={() => openChair(id)}>主持</Button>}
            {!sitting.signedIn && <Button onTap={() => setSigning(true)}>签到</Button>}
            <Button kind='primary' busy={busy} onTap={() => void ask()}>{sitting.myHand ? '放下手' : '举手发言'}</Button>
          </Dock>
        )
      }
    >
      {!known && <Loading />}
      {known && !sitting && <Empty title='会还没有开' note='书记点“开会”以后，这里会自己显示正在议的内容。' act='看会议安排' onAct={() => openMeeting(id)} />}
      {sitting && (
        <>
          <Card>
            <Row between top>
              <Head className='x-grow'>{sitting.title}</Head>
              <Tag kind={running ? 'go' : 'done'}>{running ? '正在开' : '已散会'}</Tag>
            </Row>
            <Note>{[sitting.place, `到会 ${sitting.present} 人`, running && sitting.hands > 0 && `${sitting.hands} 人举手`, sitting.signedIn && '您已签到'].filter(Boolean).join(' · ')}</Note>
            {!live && <Note className='x-wait'>信号断了，正在重新连。下面是断之前的内容。</Note>}
          </Card>
          <ItemNow sitting={sitting} ahead={ahead} />
          {sitting.poll && <PollCard meetingId={id} poll={sitting.poll} />}
          <Agenda sitting={sitting} />
        </>
      )}
      {signing && <SignInSheet busy={busy} onClose={() => setSigning(false)} onSign={(typed) => void come(typed)} />}
    </Page>
  )
}
