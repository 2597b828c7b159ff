import type { VotePage } from '../../../contract/vote'
import { MATTERS } from '../../../domain/vote/majority'
import { MATTER_NAMES } from '../../../domain/vote/question'
import { shareOf, type CountRules } from '../../../domain/vote/rules'
import { Card } from '../../ui/Card'
import { Section } from '../../ui/Section'
import { Body, Head, Note } from '../../ui/Text'
import { shareWords } from '../../../domain/vote/shareWords'

/** Each thing that is decided, its options, and in words what it takes, with the article. */
export function QuestionCards({ vote: { questions, rules } }: { vote: VotePage }) {
  return (
    <>
      <Section title={questions.length > 1 ? `要决定的 ${questions.length} 件事` : '要决定的事'} />
      {questions.map((question, at) => {
        const { majority, article } = MATTERS[question.matter]
        const share = shareOf(rules as CountRules, majority)
        return (
          <Card key={question.id}>
            <Head>{`${questions.length > 1 ? `${at + 1}. ` : ''}${question.title}`}</Head>
            {question.text && <Body className='x-said'>{question.text}</Body>}
            {question.options.map(({ id, text, detail }) => (
              <Body key={id}>{`· ${text}${detail ? `：${detail}` : ''}`}</Body>
            ))}
            <Note className='x-said'>{ruleOf(question, shareWords(rules.quorum), shareWords(share), article)}</Note>
          </Card>
        )
      })}
    </>
  )
}

function ruleOf({ matter, kind, seats }: VotePage['questions'][number], quorum: string, share: string, article: string): string {
  if (matter === 'unanimous') return `${MATTER_NAMES[matter]}：有利害关系的业主要全部同意，没有表示的不算同意（${article}）。`
  const whom = kind === 'election' ? `选 ${seats ?? 1} 人，得票要有参与的${share}` : `参与的${share}同意`
  return `${MATTER_NAMES[matter]}：${quorum}的业主参与，${whom}才算通过，人数和面积都要达到（${article}）。`
}
