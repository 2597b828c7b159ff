import { useState } from 'react'
import type { Question } from '../../../../domain/vote/question'
import type { CountRules } from '../../../../domain/vote/rules'
import { QUESTIONS_MOST } from '../../../../domain/vote/reasons'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Card } from '../../../ui/Card'
import { Section } from '../../../ui/Section'
import { Body } from '../../../ui/Text'
import { newQuestion } from './questionForm'
import { QuestionCard } from './QuestionCard'

export interface QuestionListProps {
  questions: readonly Question[]
  rules: CountRules
  onChange: (questions: readonly Question[]) => void
}

/** What is to be decided, one card each. */
export function QuestionList({ questions, rules, onChange }: QuestionListProps) {
  const [open, setOpen] = useState<string>()
  const add = () => {
    const fresh = newQuestion(questions)
    setOpen(fresh.id)
    onChange([...questions, fresh])
  }
  return (
    <>
      <Section title={`表决 ${questions.length} 项`} />
      {questions.length === 0 && <Card><Body>还没有事项。加一项，再选它属于法律规定的哪一类。</Body></Card>}
      {questions.map((question, at) => (
        <QuestionCard
          key={question.id}
          at={at}
          question={question}
          rules={rules}
          open={open === question.id}
          onOpen={(is) => setOpen(is ? question.id : undefined)}
          onChange={(next) => onChange(questions.map((one) => (one.id === next.id ? next : one)))}
          onRemove={() => onChange(questions.filter(({ id }) => id !== question.id))}
        />
      ))}
      {questions.length < QUESTIONS_MOST && <ButtonRow><Button onTap={add}>加一项</Button></ButtonRow>}
    </>
  )
}
