import { useState } from 'react'
import { setPromises, type PromisePage } from '../../../contract/promise'
import { ROLE_NAMES } from '../../../domain/actor'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chips } from '../../ui/Chips'
import { Dock } from '../../ui/Dock'
import { Page } from '../../ui/Page'
import { Section } from '../../ui/Section'
import { Head, Note } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { CATEGORY_WORDS } from '../../words'
import { CATEGORIES, formOf, settingsOf, STEPS, type PromiseForm as Form, type Settings, type Step } from './form'
import { boundWords } from './words'

const DAYS = [{ value: 'every', label: '每天' }, { value: 'working', label: '工作日' }] as const
const FINISH_IN = [{ value: 'day', label: '自然天' }, { value: 'workingDay', label: '工作日' }] as const
const STEP_WORDS: Record<Step, string> = { accept: '受理', onSite: '到场', finish: '办结' }
const UNIT_WORDS = { clock: '分钟，昼夜都算', service: '分钟，只算服务时间', day: '天', workingDay: '天' }

/** Setting the promises; what is wrong with them the server says in words, and nothing is kept until all is right. */
export function PromiseForm({ page, onCancel, onDone }: { page: PromisePage; onCancel: () => void; onDone: (page: PromisePage) => void }) {
  const { promises, bounds } = page
  const [form, setForm] = useState(() => formOf(promises))
  const { busy, problem, run } = useAct()
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }))
  const send = () => run(async (key) => onDone(await call(setPromises, { body: { promises: settingsOf(form, promises) }, key })))
  return (
    <Page
      dock={
        <Dock note={problem?.message ?? '从提交起的事项照新的办；已开的工单照原来的承诺办'}>
          <Button onTap={onCancel}>不改了</Button>
          <Button kind='primary' busy={busy} onTap={() => void send()}>提交新的承诺</Button>
        </Dock>
      }
    >
      <Card>
        <Head>服务时间</Head>
        <Chips label='哪些日子服务' options={DAYS} value={form.days} onChange={(days) => change({ days })} />
        <TextField label='几点开始' hint='如 08:00' max={5} value={form.opens} onChange={(opens) => change({ opens })} />
        <TextField label='几点结束' hint='如 18:00' max={5} value={form.closes} onChange={(closes) => change({ closes })} />
      </Card>
      <Section title='一般事项' />
      <Card>
        <Head>办结的天数怎么算</Head>
        <Chips label='办结的天数怎么算' options={FINISH_IN} value={form.finishIn} onChange={(finishIn) => change({ finishIn })} />
        <Note>收费按条例只能用自然天。办结空着，就是不承诺天数。</Note>
      </Card>
      {CATEGORIES.map((category) => (
        <Card key={category}>
          <Head>{CATEGORY_WORDS[category]}</Head>
          {boundWords(bounds, [category]).map((words) => <Note key={words}>{words}</Note>)}
          {(['accept', 'finish'] as const).map((step) => (
            <TextField
              key={step}
              kind='number'
              max={6}
              label={`${CATEGORY_WORDS[category]}${labelOf(step, promises.times.normal[category])}`}
              value={form.normal[category][step]}
              onChange={(typed) => change({ normal: { ...form.normal, [category]: { ...form.normal[category], [step]: typed } } })}
            />
          ))}
        </Card>
      ))}
      <Section title='紧急事项，各类一样' />
      <Card>
        {STEPS.map((step) => (
          <TextField
            key={step}
            kind='number'
            max={6}
            label={`紧急${labelOf(step, promises.times.urgent.repair)}`}
            value={form.urgent[step]}
            onChange={(typed) => change({ urgent: { ...form.urgent, [step]: typed } })}
          />
        ))}
      </Card>
      <Section title='超时多久告诉谁' />
      {(['normal', 'urgent'] as const).map((urgency) => (
        <Card key={urgency}>
          <Head>{urgency === 'normal' ? '一般事项' : '紧急事项'}</Head>
          {promises.escalation[urgency].map(({ role }, at) => (
            <TextField
              key={role}
              kind='number'
              max={6}
              label={`超时多少分钟告诉${ROLE_NAMES[role]}`}
              value={form.late[urgency][at] ?? ''}
              onChange={(typed) => change({ late: { ...form.late, [urgency]: form.late[urgency].map((one, place) => (place === at ? typed : one)) } })}
            />
          ))}
        </Card>
      ))}
    </Page>
  )
}

function labelOf(step: Step, times: Settings['times']['normal']['repair']): string {
  const unit = times[step]?.unit ?? (step === 'finish' ? 'day' : 'clock')
  return `${STEP_WORDS[step]}（${UNIT_WORDS[unit]}）`
}
