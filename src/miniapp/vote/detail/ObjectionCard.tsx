import { useState } from 'react'
import { objectTo, type VotePage } from '../../../contract/vote'
import { call } from '../../api'
import { usePhotos } from '../../photos/usePhotos'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Photos } from '../../ui/Photos'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Sheet } from '../../ui/Sheet'
import { Tag } from '../../ui/Tag'
import { Body, Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { useAct } from '../../useAct'
import { when } from '../../when'

/** What owners question, with the answers; and the way to question it oneself. */
export function ObjectionCard({ vote, onChanged }: { vote: VotePage; onChanged: () => Promise<void> }) {
  const [open, setOpen] = useState(false)
  const may = vote.can.includes('objectTo')
  if (!may && vote.objections.length === 0) return null
  const about = vote.phase === 'closed' ? 'count' : 'roll'
  return (
    <>
      <Section title={vote.objections.length > 0 ? `异议 ${vote.objections.length} 条` : '异议'} />
      {vote.objections.map(({ id, about: of, words, at, mine, answer }) => (
        <Card key={id}>
          <Row between top>
            <Note className='x-grow'>{[of === 'roll' ? '对名册' : '对计票', mine ? '我提的' : '', when(at)].filter(Boolean).join(' · ')}</Note>
            <Tag kind={answer ? 'done' : 'wait'}>{answer ? (answer.upheld ? '成立' : '不成立') : '待答复'}</Tag>
          </Row>
          <Body className='x-said'>{words}</Body>
          {answer && <Note className='x-said'>{`答复：${answer.words}`}</Note>}
        </Card>
      ))}
      {may && (
        <Card>
          <Body>{about === 'roll' ? '名册里自己的房屋、面积不对？' : '对计票结果有疑问？'}</Body>
          {vote.objectUntil && <Note>{`${when(vote.objectUntil)} 前可以提，每一条都会公开答复`}</Note>}
          <ButtonRow><Button onTap={() => setOpen(true)}>提出异议</Button></ButtonRow>
        </Card>
      )}
      {open && <ObjectionSheet voteId={vote.id} about={about} onClose={() => setOpen(false)} onDone={() => { setOpen(false); void onChanged() }} />}
    </>
  )
}

function ObjectionSheet({ voteId, about, onClose, onDone }: { voteId: string; about: 'roll' | 'count'; onClose: () => void; onDone: () => void }) {
  const [words, setWords] = useState('')
  const photos = usePhotos({ max: 9 })
  const { busy, problem, run } = useAct('shown')
  const send = async () => {
    const done = await run((key) => call(objectTo, { params: { voteId }, body: { about, words, photoIds: [...photos.ids] }, key }), '已提交，答复了会通知您')
    if (done) onDone()
  }
  return (
    <Sheet title={about === 'roll' ? '对名册提出异议' : '对计票提出异议'} onClose={onClose} foot={<Button kind='primary' wide large busy={busy} disabled={photos.uploading} onTap={() => void send()}>提交异议</Button>}>
      <TextArea label='哪里不对' value={words} onChange={setWords} hint='例如：3号楼2单元501 登记的是 98.20 ㎡，名册写成了 89.20 ㎡' wrong={problem?.message} max={1000} />
      <Photos {...photos} />
    </Sheet>
  )
}
