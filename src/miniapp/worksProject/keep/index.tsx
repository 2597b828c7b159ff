import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { closeBooks, handBack, readWorks } from '../../../contract/worksProject'
import { WORKS_PHASE_NAMES } from '../../../domain/worksProject/worksProject'
import { writeYuan } from '../../../domain/money'
import { call } from '../../api'
import { Card } from '../../ui/Card'
import { Failed } from '../../ui/Failed'
import { Field } from '../../ui/Field'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Section } from '../../ui/Section'
import { Head, Note } from '../../ui/Text'
import { confirm, toast } from '../../ui/ask'
import { useAct } from '../../useAct'
import { useLoad } from '../../useLoad'
import { openBank, openShares } from '../go'
import { actsOf, type KeepAct } from './acts'
import { PaymentsCard } from './PaymentsCard'
import { KeepSheet } from './KeepSheet'

/** Where those who keep the works do what is next: sign, collect, pay, report, and end. */
export default function KeepWorks() {
  const { id = '' } = useRouter().params
  const params = { worksId: id }
  const { data: works, problem, reload } = useLoad(() => call(readWorks, { params }), [id])
  const [sheet, setSheet] = useState<KeepAct>()
  const { run } = useAct()
  if (!works) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  const done = (words: string) => {
    setSheet(undefined)
    toast(words)
    void reload()
  }
  const end = async (act: 'handBack' | 'close') => {
    const back = act === 'handBack'
    const yes = await confirm(
      back
        ? { title: '把结余退给各户？', text: '按分摊比例算到每一户，会通知业主。之后逐户申请退款，两个人签字。', yes: '退还' }
        : { title: '结账？', text: '结账以后不能再记账，公开账一直留着。', yes: '结账' },
    )
    if (yes && (await run((key) => call(back ? handBack : closeBooks, { params, body: {}, key })))) done(back ? '算到各户了' : '结账了')
  }
  const press = (act: KeepAct) => {
    if (act === 'shares') return openShares(id)
    if (act === 'bank') return openBank(id)
    return act === 'handBack' || act === 'close' ? void end(act) : setSheet(act)
  }
  return (
    <Page onRefresh={reload}>
      <Card>
        <Head>{works.title}</Head>
        <Note>{`${WORKS_PHASE_NAMES[works.phase]} · 银行 ${writeYuan(works.sums.bank)}，现金 ${writeYuan(works.sums.cash)}`}</Note>
      </Card>
      <PaymentsCard works={works} onDone={done} />
      {actsOf(works).map(({ title, acts }) => (
        <Group key={title} title={title}>
          {acts.map(({ act, label, note, value }, at) => <Field key={act} first={at === 0} label={label} note={note} value={value ?? ''} onTap={() => press(act)} />)}
        </Group>
      ))}
      {sheet && <KeepSheet act={sheet} works={works} onClose={() => setSheet(undefined)} onDone={done} />}
    </Page>
  )
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <Section title={title} />
    <Card tight>{children}</Card>
  </>
)
