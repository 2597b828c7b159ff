import { useMemo } from 'react'
import type { MatterPage } from '../../../contract/matter'
import { photoTiles } from '../../photoUrl'
import { Card } from '../../ui/Card'
import { Photos } from '../../ui/Photos'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Body, Note, Title } from '../../ui/Text'
import { Timeline } from '../../ui/Timeline'
import { phaseTag } from '../matterTag'
import { placeWords } from '../MatterLines'
import { CheckCard } from './CheckCard'
import { timelineEntries } from './entries'
import { Facts } from './Facts'
import { nextStep } from './nextStep'
import { ReturnedCard } from './ReturnedCard'
import type { Opens } from './sheets/sheet'

/** A matter as everybody sees it: what, where it stands, what comes next, and all that happened. */
export function MatterBody({ matter, onOpen, onDone }: { matter: MatterPage; onOpen: Opens; onDone: (words: string) => void }) {
  const tag = phaseTag(matter)
  const photos = useMemo(() => photoTiles(matter.photoIds), [matter.photoIds])
  const entries = useMemo(() => timelineEntries(matter.timeline), [matter.timeline])
  return (
    <>
      <Card>
        <Row between top>
          <Title className='x-grow'>{matter.title}</Title>
          <Tag kind={tag.kind}>{tag.text}</Tag>
        </Row>
        <Note>{[matter.urgency === 'urgent' && '紧急', ...placeWords({ ...matter, photos: 0 })].filter(Boolean).join(' · ')}</Note>
        {matter.text !== matter.title && <Body className='x-said'>{matter.text}</Body>}
        {photos.length > 0 && <Photos photos={photos} />}
        <Note className='x-said'>{nextStep(matter)}</Note>
      </Card>
      {matter.phase === 'returned' && <ReturnedCard timeline={matter.timeline} />}
      {matter.can.includes('checkMatter') && <CheckCard matter={matter} onOpen={onOpen} onDone={onDone} />}
      <Facts matter={matter} />
      <Card>
        <Timeline entries={entries} />
      </Card>
    </>
  )
}
