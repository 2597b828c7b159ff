import Taro from '@tarojs/taro'
import { useState } from 'react'
import { changeDraft, draftVote } from '../../../../contract/vote'
import { TEXT_MOST, TITLE_MOST } from '../../../../domain/vote/reasons'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { useAct } from '../../../useAct'
import { toast } from '../../../ui/ask'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Card } from '../../../ui/Card'
import { Dock } from '../../../ui/Dock'
import { Page } from '../../../ui/Page'
import { Section } from '../../../ui/Section'
import { SwitchField } from '../../../ui/SwitchField'
import { Body, Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { keepDays } from '../days'
import { RulesCard } from '../rules/RulesCard'
import { RulesFields } from '../rules/RulesFields'
import { rulesOf } from '../rules/rulesDraft'
import { CourseCard } from './CourseCard'
import { plansIn, wrongIn, type VoteDraft } from './draft'
import { QuestionList } from './QuestionList'
import { ScopePick } from './ScopePick'

/** What is put to the owners, of whom, how and under which rules; checked here by the rules that the server asks. */
export function DraftForm({ id, itemId, start }: { id?: string; itemId?: string; start: VoteDraft }) {
  const { value, change, clear, resumed } = useDraft(`vote.${id ?? itemId ?? 'new'}`, start)
  const [rulesOpen, setRulesOpen] = useState(false)
  const { busy, run } = useAct()
  const wrong = wrongIn(value)
  const rules = rulesOf(value.rules)
  const save = () =>
    run(async (key) => {
      const body = plansIn(value) as never
      const done = id
        ? await call(changeDraft, { params: { voteId: id }, body, key })
        : await call(draftVote, { body: { ...(body as object), ...(itemId ? { itemId } : {}) } as never, key })
      keepDays(done.id, value.days)
      clear()
      toast(id ? '草稿改好了' : '草稿存好了，接着送社区审阅')
      if (id) await Taro.navigateBack()
      else await Taro.redirectTo({ url: `/vote/run/index?id=${done.id}` })
    })
  return (
    <Page
      title={id ? '改表决草稿' : '起草表决'}
      dock={
        <Dock note={wrong[1] ? `还有 ${wrong.length} 处要补` : wrong[0] ? undefined : '存好后送社区审阅，审阅前都可以改'}>
          <Button kind='primary' busy={busy} disabled={wrong.length > 0} onTap={() => void save()}>{wrong[0] ?? '存好草稿'}</Button>
        </Dock>
      }
    >
      <Card>
        {resumed && <Note className='x-who__note'>接着上次没写完的。</Note>}
        <TextField label='标题' hint='例如：3 号楼屋顶维修表决' value={value.title} max={TITLE_MOST} onChange={(title) => change({ title })} />
        <TextArea label='给业主的说明' hint='为什么要表决，方案怎样，钱从哪里来' value={value.text} max={TEXT_MOST} onChange={(text) => change({ text })} />
      </Card>
      <QuestionList questions={value.questions} rules={rules} onChange={(questions) => change({ questions })} />
      <Section title='怎么表决' />
      <Card><ScopePick scope={value.scope} onChange={(scope) => change({ scope })} /></Card>
      <Card tight>
        <SwitchField
          first
          label='无记名'
          note={value.secret ? '谁投了什么，管理员也查不到；只公布合计' : '记名：谁投了什么记在选票日志里'}
          value={value.secret}
          onChange={(secret) => change({ secret })}
        />
      </Card>
      <CourseCard days={value.days} noticeDays={rules.noticeDays} queryDays={rules.queryDays} onChange={(days) => change({ days })} />
      <Section title='按什么规则' />
      <RulesCard rules={rules} short={!rulesOpen} />
      <ButtonRow><Button onTap={() => setRulesOpen(!rulesOpen)}>{rulesOpen ? '收起' : '看全部，这次改严一些'}</Button></ButtonRow>
      {rulesOpen && <RulesFields rules={value.rules} onChange={(part) => change({ rules: { ...value.rules, ...part } })} />}
      {wrong.length > 1 && (
        <Card tone='wait'>
          {wrong.map((words) => <Body key={words}>{words}</Body>)}
        </Card>
      )}
    </Page>
  )
}
