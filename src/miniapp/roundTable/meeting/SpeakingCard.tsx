import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MeetingPage } from '../../../contract/meeting'
import { requireMember } from '../../requireLogin'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Section } from '../../ui/Section'
import { Note } from '../../ui/Text'
import { SpeakingSheet } from './SpeakingSheet'

type ItemRow = MeetingPage['itemRows'][number]

interface SpeakingCardProps {
  meeting: MeetingPage
  onDone: (words: string) => void
}

/** Before the meeting: who wants to speak on which item. Those who run the table read who and about what; the others how many. */
export function SpeakingCard({ meeting, onDone }: SpeakingCardProps) {
  const [open, setOpen] = useState<ItemRow>()
  if (meeting.phase !== 'planned') return null
  const ask = async (item: ItemRow) => {
    if (await requireMember('约发言')) setOpen(item)
  }
  return (
    <>
      <Section title='会前约发言' />
      <Card>
        <Note>想在哪一项上说几句，先约好，议到那一项时直接排进发言的队里。</Note>
        <View className='x-sums'>
          {meeting.itemRows.map((item, at) => (
            <Field key={item.id} first={at === 0} label={`${at + 1}. ${item.title}`} note={noteOf(item)} value={item.mySpeaking ? '已约' : '约发言'} onTap={() => void ask(item)} />
          ))}
        </View>
      </Card>
      {open && <SpeakingSheet meetingId={meeting.id} item={open} onClose={() => setOpen(undefined)} onDone={onDone} />}
    </>
  )
}

function noteOf({ speakers, mySpeaking, speakerRows }: ItemRow): string | undefined {
  const who = speakerRows?.map(({ name, words }) => (words ? `${name}：${words}` : name)).join('；')
  return [speakers > 0 && `${speakers} 人约了发言`, who || (mySpeaking?.words && `您想说：${mySpeaking.words}`)].filter(Boolean).join('。') || undefined
}
