import Taro from '@tarojs/taro'
import type { castBallot } from '../../../contract/ballot'
import type { AnswerOf } from '../../../contract/route'
import type { VotePage } from '../../../contract/vote'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Page } from '../../ui/Page'
import { Body, Note, Title } from '../../ui/Text'
import { toast } from '../../ui/ask'
import { when } from '../../when'
import { closing } from '../closing'

/** The ballot is in: its number and check code, and what they are good for. */
export function Receipt({ receipt: { no, code, at, seed }, vote }: { receipt: AnswerOf<typeof castBallot>; vote: VotePage }) {
  const words = [`${vote.title}`, `名册 ${no} 号，已投`, `核对码 ${code}`, seed ? `验票口令 ${seed}` : ''].filter(Boolean).join('\n')
  const copy = () => void Taro.setClipboardData({ data: words }).then(() => toast('已复制'), () => toast('没能复制，请抄下核对码'))
  return (
    <Page
      title='已投'
      dock={
        <Dock>
          <Button large onTap={copy}>复制回执</Button>
          <Button kind='primary' wide large onTap={() => void Taro.navigateBack()}>好了</Button>
        </Dock>
      }
    >
      <Card>
        <Title>{`已投，名册 ${no} 号`}</Title>
        <Body>{`核对码 ${code}`}</Body>
        <Note>{when(at)}</Note>
      </Card>
      <Card>
        <Body>核对码是这张票的指纹。公布结果以后，用它可以在公布的文件里找到您的票，确认没有人改过。</Body>
        {seed && <Note className='x-said'>这是无记名投票。验票口令只有您有，我们没有保存。它留在这部手机里，退出登录就没有了；要换手机看自己那张票怎么计的，请抄下或复制保存。</Note>}
        <Note>{vote.rules.changes === 'untilClose' ? `想改主意，${vote.closesAt ? closing(vote.closesAt) : '截止'} 前回到这次表决点“改投”。` : '这次表决投完不能再改。'}</Note>
      </Card>
    </Page>
  )
}
