import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MeetingPage } from '../../../contract/meeting'
import { photoTiles } from '../../photoUrl'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Photos } from '../../ui/Photos'
import { Section } from '../../ui/Section'
import { Body, Head } from '../../ui/Text'
import { PapersSheet } from './PapersSheet'

type ItemRow = MeetingPage['itemRows'][number]

interface PapersCardsProps {
  meeting: MeetingPage
  onDone: (words: string) => void
}

/** What lies before the table for each item, for everybody; the secretary lays it there. */
export function PapersCards({ meeting, onDone }: PapersCardsProps) {
  const [open, setOpen] = useState<ItemRow>()
  const puts = meeting.can.includes('putPapers')
  const laid = meeting.itemRows.filter(({ papers }) => papers)
  if (laid.length === 0 && !puts) return null
  return (
    <>
      <Section title={laid.length > 0 ? `会议材料 ${laid.length} 份` : '会议材料'} />
      {laid.map(({ id, title, papers }) => (
        <Card key={id}>
          <Head>{title}</Head>
          {papers?.text && <Body>{papers.text}</Body>}
          {papers && papers.photos.length > 0 && <Photos photos={photoTiles(papers.photos)} />}
        </Card>
      ))}
      {puts && (
        <Card tight>
          <View className='x-sums'>
            {meeting.itemRows.map((item, at) => <Field key={item.id} first={at === 0} label={`${at + 1}. ${item.title}`} note={item.papers ? undefined : '报价单、图纸，拍照放上来，大家会前看'} value={item.papers ? '改材料' : '放材料'} onTap={() => setOpen(item)} />)}
          </View>
        </Card>
      )}
      {open && <PapersSheet meetingId={meeting.id} item={open} onClose={() => setOpen(undefined)} onDone={onDone} />}
    </>
  )
}
