import { View } from '@tarojs/components'
import { marksMost, type Question } from '../../../domain/vote/question'
import { classes } from '../../ui/classes'
import { Card } from '../../ui/Card'
import { Tap } from '../../ui/Tap'
import { Head, Note } from '../../ui/Text'
import { marked, type Marks } from './marks'

export interface MarksFormProps {
  questions: readonly Question[]
  marks: Marks
  onChange: (marks: Marks) => void
  /** Said of a question with no mark; of a paper, that it is left so. */
  blank?: string
}

/** What stands on a paper, copied question by question; a second press takes a mark away. */
export const MarksForm = ({ questions, marks, onChange, blank = '纸票上这一项没填，就空着。' }: MarksFormProps) => (
  <>
    {questions.map((question, at) => {
      const now = marks[question.id] ?? []
      const single = question.kind === 'single'
      return (
        <Card key={question.id}>
          <Head>{`${at + 1}. ${question.title}`}</Head>
          {!single && <Note>{`最多选 ${marksMost(question)} 个，已选 ${now.length} 个`}</Note>}
          <View role={single ? 'radiogroup' : 'group'} aria-label={`第 ${at + 1} 项`}>
            {question.options.map(({ id, text }) => {
              const on = now.includes(id)
              return (
                <Tap key={id} role={single ? 'radio' : 'checkbox'} on={on} className={classes('x-choice', on && 'x-choice--on')} onTap={() => onChange(marked(marks, question, id))}>
                  <View className='x-choice__mark' aria-hidden='true' />
                  <View className='x-grow'>{text}</View>
                </Tap>
              )
            })}
          </View>
          {now.length === 0 && blank && <Note>{blank}</Note>}
        </Card>
      )
    })}
  </>
)
