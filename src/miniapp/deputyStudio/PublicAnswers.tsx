import type { StudioPage } from '../../contract/deputyStudio'
import { Card } from '../ui/Card'
import { Section } from '../ui/Section'
import { Body, Head, Note } from '../ui/Text'
import { day } from '../when'

/** Questions and answers that those whom they concern agreed to show; nobody is named. */
export const PublicAnswers = ({ answers }: { answers: StudioPage['answers'] }) => (
  <>
    <Section title='公开的答复' />
    {answers.length === 0 && <Card><Body>还没有公开的答复。要本人同意，才会放在这里，不写姓名。</Body></Card>}
    {answers.map(({ id, on, question, answer }) => (
      <Card key={id}>
        <Head>{question}</Head>
        <Body className='x-said'>{answer}</Body>
        <Note>{`${day(on)}接待，本人同意公开`}</Note>
      </Card>
    ))}
  </>
)
