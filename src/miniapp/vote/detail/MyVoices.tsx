import { myBallots, type MyVoice } from '../../../contract/ballot'
import type { VotePage } from '../../../contract/vote'
import { writeArea } from '../../../domain/area'
import { call } from '../../api'
import { requireLogin } from '../../requireLogin'
import { useSession } from '../../session'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { useLoad } from '../../useLoad'
import { when } from '../../when'
import { openCast } from '../go'
import { HelpCard } from './HelpCard'
import { ReceiptRow } from './ReceiptRow'

const WAYS = { phone: '手机', paper: '纸质选票', door: '上门收票' } as const
const AS: Record<MyVoice['as'], string> = { owner: '', proxy: '受委托', guardian: '监护人', representative: '单位代表', helper: '帮家人投' }

/** Whether my ballot is in, for each voice that I may cast; people stop one step short, so it is said plainly. */
export function MyVoices({ vote }: { vote: VotePage }) {
  const session = useSession()
  const { data, problem, reload } = useLoad(async () => (session ? (await call(myBallots, { params: { voteId: vote.id } })).rows : []), [vote.id, session?.person.id])
  if (!session) {
    if (vote.phase !== 'open') return null
    return (
      <Card tone='wait'>
        <Body>您是业主？登录以后就能投票。</Body>
        <ButtonRow><Button kind='primary' onTap={() => void requireLogin('投票')}>登录投票</Button></ButtonRow>
      </Card>
    )
  }
  if (!data) return problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />
  if (data.length === 0) return null
  return (
    <>
      <Section title={data.length > 1 ? `我的选票 ${data.length} 张` : '我的选票'} />
      {data.map((voice) => (
        <VoiceCard key={voice.id} vote={vote} voice={voice} reload={reload} />
      ))}
    </>
  )
}

function VoiceCard({ vote, voice, reload }: { vote: VotePage; voice: MyVoice; reload: () => Promise<void> }) {
  const open = vote.phase === 'open'
  const isIn = voice.phase === 'in'
  return (
    <Card tone={open && !isIn && voice.mayCast ? 'wait' : undefined}>
      <Row between top>
        <Head className='x-grow'>{isIn ? '已投' : open ? '还没投完，差一步' : '没有投票'}</Head>
        <Tag kind={isIn ? 'done' : 'wait'}>{isIn ? '已投' : open ? '待投票' : '未参与'}</Tag>
      </Row>
      <Note>{[`名册 ${voice.no} 号`, voice.label, `${writeArea(voice.areaCm2)} ㎡`, AS[voice.as], voice.forName ? `替 ${voice.forName} 投` : ''].filter(Boolean).join(' · ')}</Note>
      {isIn && voice.counted && <Body>{`${WAYS[voice.counted.channel]}，${when(voice.counted.at)}${voice.code ? `，核对码 ${voice.code}` : ''}`}</Body>}
      {isIn && voice.entryId && <ReceiptRow voteId={vote.id} entryId={voice.entryId} />}
      {open && voice.paperWaits && <Note>您交的纸票已经收到，等第二位工作人员核对后计入。</Note>}
      {open && !isIn && !voice.mayCast && voice.whyNot && <Body>{voice.whyNot}</Body>}
      {open && voice.until && <Note>{`您可以投到 ${when(voice.until)}`}</Note>}
      {open && voice.mayCast && (
        <ButtonRow>
          <Button kind={isIn ? 'plain' : 'primary'} large onTap={() => openCast(vote.id, voice.id)}>{isIn ? '改投' : '去投票'}</Button>
        </ButtonRow>
      )}
      {open && voice.as === 'owner' && <HelpCard voteId={vote.id} voice={voice} onChanged={reload} />}
    </Card>
  )
}
