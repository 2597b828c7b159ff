import type { VotePage } from '../../../contract/vote'
import { photoTiles } from '../../photoUrl'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Photos } from '../../ui/Photos'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Note } from '../../ui/Text'
import { when } from '../../when'
import { StrikeButton } from './StrikeButton'
import type { Act } from './steps/useSteps'

/** What owners question, those that wait first; each is answered, and acted on where it is upheld. */
export function ObjectionCards({ vote, onAct }: { vote: VotePage; onAct: Act }) {
  const { objections, can, phase } = vote
  if (objections.length === 0) return null
  const waiting = objections.filter(({ answer }) => !answer)
  const sorted = [...waiting, ...objections.filter(({ answer }) => answer)]
  return (
    <>
      <Section title={waiting.length > 0 ? `异议 ${objections.length} 条，${waiting.length} 条待答复` : `异议 ${objections.length} 条，都已答复`} />
      {sorted.map(({ id, about, no, words, photoIds, at, mine, answer }) => (
        <Card key={id} tone={answer ? undefined : 'wait'}>
          <Row between top>
            <Note className='x-grow'>{`${about === 'roll' ? '对名册' : '对计票'}${no === undefined ? '' : ` · ${no} 号`} · ${when(at)}`}</Note>
            <Tag kind={answer ? 'done' : 'wait'}>{answer ? (answer.upheld ? '成立' : '不成立') : '待答复'}</Tag>
          </Row>
          <Body className='x-said'>{words}</Body>
          {photoIds.length > 0 && <Photos photos={photoTiles(photoIds)} />}
          {answer && <Note className='x-said'>{`答复：${answer.words}`}</Note>}
          {mine && !answer && <Note>您自己提的，要别人答复。</Note>}
          <ButtonRow>
            {!answer && !mine && can.includes('answerObjection') && <Button kind='primary' onTap={() => onAct({ name: 'answerObjection', objectionId: id })}>答复</Button>}
            {about === 'roll' && can.includes('correctRoll') && <Button onTap={() => onAct({ name: 'correctRoll', objectionId: id })}>更正名册</Button>}
            {about === 'count' && answer?.upheld && phase === 'closed' && can.includes('publishCount') && <StrikeButton voteId={vote.id} objectionId={id} no={no} />}
          </ButtonRow>
        </Card>
      ))}
    </>
  )
}
