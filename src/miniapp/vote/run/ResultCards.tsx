import type { VotePage, VoteTally } from '../../../contract/vote'
import { writeArea } from '../../../domain/area'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { areaNeeded } from './areaNeeded'
import { seatsWords } from './seatsWords'
import { shareWords } from '../../../domain/vote/shareWords'

type Result = VoteTally['questions'][number]
const OUTCOMES: Record<Result['outcome'], { kind: 'done' | 'late' | 'wait'; words: string }> = {
  passed: { kind: 'done', words: '通过' },
  rejected: { kind: 'late', words: '没有通过' },
  undecided: { kind: 'wait', words: '未决：参与不够' },
}

/** What was counted, question by question, with what it took and, of an election, who has which seat. */
export function ResultCards({ vote }: { vote: VotePage }) {
  const { count, questions } = vote
  if (!count) return null
  return (
    <>
      <Section title={vote.phase === 'final' ? '最终结果' : `计票${count.edition > 1 ? `（第 ${count.edition} 次）` : ''}，公示中`} />
      {count.tally.questions.map((result, at) => {
        const question = questions.find(({ id }) => id === result.questionId)
        if (!question) return null
        const { kind, words } = OUTCOMES[result.outcome]
        const name = (id: string) => question.options.find((one) => one.id === id)?.text ?? id
        return (
          <Card key={result.questionId}>
            <Row between top>
              <Head className='x-grow'>{`${at + 1}. ${question.title}`}</Head>
              <Tag kind={kind}>{words}</Tag>
            </Row>
            {result.options.map(({ optionId, persons, areaCm2 }) => (
              <Body key={optionId}>{`${name(optionId)}：${persons} 人，${writeArea(areaCm2)} ㎡`}</Body>
            ))}
            {result.blank.persons > 0 && <Body>{`没填：${result.blank.persons} 人，${writeArea(result.blank.areaCm2)} ㎡`}</Body>}
            {result.invalid.persons > 0 && <Body>{`作废：${result.invalid.persons} 人，${writeArea(result.invalid.areaCm2)} ㎡`}</Body>}
            {result.silence && <Body>{`没投票、按规约计入“${name(result.silence.optionId)}”：${result.silence.persons} 人，${writeArea(result.silence.areaCm2)} ㎡`}</Body>}
            {question.kind === 'election' && seatsWords(result, name).map((line) => <Body key={line}>{line}</Body>)}
            <Note className='x-said'>{`参与 ${result.quorum.part.persons}/${result.quorum.whole.persons} 人，要 ${result.quorum.needed.persons} 人；同意要参与的${shareWords(result.majority.share)}，即 ${result.majority.needed.persons} 人、${areaNeeded(result.majority.needed.areaCm2)}`}</Note>
          </Card>
        )
      })}
    </>
  )
}
