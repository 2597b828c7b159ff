import { MATTER_NAMES, type Question, type VotedMatter } from '../../../../domain/vote/question'
import { COMMITTEE_MOST } from '../../../../domain/vote/election/committee'
import { TITLE_MOST, TEXT_MOST } from '../../../../domain/vote/reasons'
import type { CountRules } from '../../../../domain/vote/rules'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Card } from '../../../ui/Card'
import { Chips } from '../../../ui/Chips'
import { Choices } from '../../../ui/Choices'
import { Head, Note } from '../../../ui/Text'
import { SwitchField } from '../../../ui/SwitchField'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { FORM_WORDS, formOf, formsOf, needWords, withForm, withMatter } from './questionForm'
import { OptionRows } from './OptionRows'

const MATTERS = (Object.keys(MATTER_NAMES) as (keyof typeof MATTER_NAMES)[]).map((value) => ({ value: String(value), label: MATTER_NAMES[value] }))
const matterOf = (value: string): VotedMatter => (/^\d$/.test(value) ? (Number(value) as VotedMatter) : (value as VotedMatter))

export interface QuestionCardProps {
  at: number
  question: Question
  rules: CountRules
  /** The list of matters is open. */
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (question: Question) => void
  onRemove: () => void
}

/** One of the things to be decided: which of the law's matters it is, what that takes, and how it is answered. */
export function QuestionCard({ at, question, rules, open, onOpen, onChange, onRemove }: QuestionCardProps) {
  const form = formOf(question)
  const forms = formsOf(question.matter)
  const pickMatter = (value: string) => {
    const next = withMatter(question, matterOf(value))
    onChange(next.title.trim() ? next : { ...next, title: MATTER_NAMES[next.matter] })
    onOpen(false)
  }
  return (
    <Card>
      <Head>{`第 ${at + 1} 项`}</Head>
      {open ? (
        <Choices label={`第 ${at + 1} 项属于哪一类`} options={MATTERS} value={String(question.matter)} onChange={pickMatter} />
      ) : (
        <>
          <Note>{`属于：${MATTER_NAMES[question.matter]}`}</Note>
          <ButtonRow><Button label={`换一类：第 ${at + 1} 项`} onTap={() => onOpen(true)}>换一类</Button></ButtonRow>
        </>
      )}
      <Note className='x-said'>{needWords(question.matter, rules)}</Note>
      <TextField label={`第 ${at + 1} 项表决什么`} hint='例如：是否用维修资金修 3 号楼屋顶' value={question.title} max={TITLE_MOST} onChange={(title) => onChange({ ...question, title })} />
      <TextArea label={`第 ${at + 1} 项的说明（可不写）`} hint='做什么、花多少、谁来做' value={question.text} max={TEXT_MOST} onChange={(text) => onChange({ ...question, text })} />
      {forms.length > 1 && (
        <>
          <Head>怎么选</Head>
          <Chips label={`第 ${at + 1} 项怎么选`} options={forms.map((value) => ({ value, label: FORM_WORDS[value] }))} value={form} onChange={(next) => onChange(withForm(question, next))} />
        </>
      )}
      {form === 'yesNo' && <Note>选票上印：同意、反对、弃权。</Note>}
      {(form === 'oneOf' || form === 'severalOf') && <OptionRows question={question} onChange={onChange} />}
      {form === 'election' && <Seats question={question} onChange={onChange} />}
      <ButtonRow><Button label={`删掉第 ${at + 1} 项`} onTap={onRemove}>删掉这一项</Button></ButtonRow>
    </Card>
  )
}

function Seats({ question, onChange }: { question: Question; onChange: (question: Question) => void }) {
  const seats = question.seats ?? 5
  const sizes = question.vacancies ? Array.from({ length: COMMITTEE_MOST }, (_, at) => at + 1) : [3, 5, 7, 9, 11]
  return (
    <>
      <Head>{`应选 ${seats} 人`}</Head>
      <Chips label='应选几人' options={sizes.map((size) => ({ value: String(size), label: `${size} 人` }))} value={String(seats)} onChange={(size) => onChange({ ...question, seats: Number(size) })} />
      <SwitchField
        first
        label='只补选缺额'
        note='不开：整届选举，5 到 11 人的单数（指导规则 31）'
        value={question.vacancies === true}
        onChange={(vacancies) => onChange({ ...question, vacancies, seats: vacancies ? 1 : 5 })}
      />
      <Note>先把草稿存下，再在“候选人”里推荐和审查；送审时候选人印到选票上。</Note>
    </>
  )
}
