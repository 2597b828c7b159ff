import type { PromisePage } from '../../../contract/promise'
import { wordsOfHours, wordsOfWarning } from '../../../domain/deadline/promiseWords'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Section } from '../../ui/Section'
import { Head, Note } from '../../ui/Text'
import { when } from '../../when'
import { boundWords, lateWords, promiseLines } from './words'

/** What is promised of each kind of matter, with the law's bound beside it where there is one. */
export function PromiseCards({ page }: { page: PromisePage }) {
  const { promises, bounds, set, lacksYear } = page
  return (
    <>
      <Card>
        <Head>{`服务时间：${wordsOfHours(promises.hours)}`}</Head>
        <Note>这些时限是小区自己的承诺；标了条例的，法规还有上限，承诺只能更短。暂停等配件的时间不算在内，原因和恢复日期会写明。</Note>
        {lacksYear !== undefined && <Note>{wordsOfWarning({ code: 'NO_HOLIDAY_LIST', year: lacksYear })}</Note>}
      </Card>
      {(['normal', 'urgent'] as const).map((urgency) => (
        <Rows key={urgency} title={urgency === 'normal' ? '一般事项' : '紧急事项'} lines={promiseLines(promises, urgency)} bounds={bounds} />
      ))}
      <Section title='超时了怎么办' />
      <Card tight>
        <Field first label='一般事项' note={lateWords(promises.escalation.normal)} />
        <Field label='紧急事项' note={lateWords(promises.escalation.urgent)} />
      </Card>
      <Note>{set ? `${set.by}于 ${when(set.at)} 修改；在那以前开的工单照原来的承诺办。` : '小区还没有修改过，这是开始用时的承诺。'}</Note>
    </>
  )
}

function Rows({ title, lines, bounds }: { title: string; lines: ReturnType<typeof promiseLines>; bounds: PromisePage['bounds'] }) {
  return (
    <>
      <Section title={title} />
      <Card tight>
        {lines.map(({ label, categories, words }, at) => (
          <Field key={label} first={at === 0} label={label} note={[words, ...boundWords(bounds, categories)].join('；')} />
        ))}
      </Card>
    </>
  )
}
