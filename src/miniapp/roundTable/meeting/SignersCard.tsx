import { useState } from 'react'
import type { MeetingPage, MinutesSigning } from '../../../contract/meeting'
import { photoTiles } from '../../photoUrl'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Photos } from '../../ui/Photos'
import { Section } from '../../ui/Section'
import { Body, Head, Note } from '../../ui/Text'
import { PaperSheet } from './PaperSheet'

type Person = NonNullable<MinutesSigning['persons']>[number]

interface SignersCardProps {
  meeting: MeetingPage
  signing: MinutesSigning
  persons: readonly Person[]
  onDone: (words: string) => void
}

/** For the secretary: everybody who came by name, whoever signed on paper by a press, and what was said against the minutes. */
export function SignersCard({ meeting, signing, persons, onDone }: SignersCardProps) {
  const [paper, setPaper] = useState<Person>()
  const notes = meeting.can.includes('notePaperSignature')
  const { objections = [], edition } = signing
  const sheets = persons.flatMap(({ photos }) => photos)
  return (
    <>
      {objections.length > 0 && (
        <>
          <Section title={`不同意见 ${objections.length} 条`} />
          <Card tone={objections.some((one) => one.edition === edition) && meeting.phase === 'held' ? 'wait' : undefined}>
            <Note>只有您看得到。改了纪要，大家会再签一次。</Note>
            {objections.map(({ name, words, edition: of }, at) => <Body key={at} className='x-said'>{`${name}（第 ${of} 稿）：${words}`}</Body>)}
          </Card>
        </>
      )}
      <Section title='谁签了' />
      <Card tight>
        {persons.map((person, at) => (
          <Field
            key={person.key}
            first={at === 0}
            label={person.as ? `${person.name}（${person.as}）` : person.name}
            note={noteOf(person)}
            value={WORDS[person.state]}
            onTap={notes && (person.state !== 'signed' || person.onPaper) ? () => setPaper(person) : undefined}
          />
        ))}
      </Card>
      {sheets.length > 0 && (
        <Card>
          <Head>纸上签字的照片</Head>
          <Note>只有您看得到。</Note>
          <Photos photos={photoTiles(sheets)} />
        </Card>
      )}
      {paper && <PaperSheet meetingId={meeting.id} edition={edition} person={paper} onClose={() => setPaper(undefined)} onDone={onDone} />}
    </>
  )
}

const WORDS: Record<Person['state'], string> = { signed: '签认了', objects: '有意见', silent: '还没签', unasked: '还没签' }

const noteOf = ({ state, onPaper }: Person): string | undefined =>
  state === 'unasked' ? '没有账号，请在纸上签' : onPaper ? '在纸上签的' : undefined
