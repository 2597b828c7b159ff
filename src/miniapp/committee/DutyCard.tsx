import { fileCommittee, type CommitteePage } from '../../contract/committee'
import { call } from '../api'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { Tag } from '../ui/Tag'
import { confirm } from '../ui/ask'
import { useAct } from '../useAct'
import { longDay } from '../../domain/calendar'

/** What the law asks of a committee by when; what is late stands out in words, too. */
export function DutyCard({ committee: { id, duties, filedOn, keeps, phase }, onDone }: { committee: CommitteePage; onDone: (words: string) => void }) {
  const { busy, run } = useAct()
  const file = async () => {
    if (!(await confirm({ title: '已向街道办事处备案？', text: '记下后不能撤回。', yes: '已备案' }))) return
    if (await run((key) => call(fileCommittee, { params: { committeeId: id }, body: {}, key }))) onDone('记下了，已备案')
  }
  return (
    <>
      <Section title='依法要做的事' />
      <Card tight>
        {duties.map(({ what, on, article, done, late }, at) => (
          <Field key={what} first={at === 0} label={what} note={`最迟${longDay(on)}（${article}）`} value={<Tag kind={done ? 'done' : late ? 'late' : 'wait'}>{done ? '已做' : late ? '已过期' : '未到'}</Tag>} />
        ))}
      </Card>
      {keeps && phase === 'sitting' && !filedOn && <ButtonRow><Button busy={busy} onTap={() => void file()}>已备案，记下来</Button></ButtonRow>}
    </>
  )
}
