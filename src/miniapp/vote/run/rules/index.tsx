import { useState } from 'react'
import { readVoteRules, setVoteRules } from '../../../../contract/vote'
import type { VoteRules } from '../../../../domain/vote/rules'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { useAct } from '../../../useAct'
import { useLoad } from '../../../useLoad'
import { confirm } from '../../../ui/ask'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Dock } from '../../../ui/Dock'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Page } from '../../../ui/Page'
import { Body, Note } from '../../../ui/Text'
import { RulesCard } from './RulesCard'
import { rulesDraftOf, rulesOf, wrongRules } from './rulesDraft'
import { RulesFields } from './RulesFields'

/** The estate's rules of procedure, for everybody to read; the committee sets them. */
export default function Rules() {
  const { data, problem, reload } = useLoad(() => call(readVoteRules, {}), [])
  const [changing, setChanging] = useState(false)
  if (!data) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  if (changing) return <ChangeRules rules={data.rules} onDone={() => { setChanging(false); void reload() }} />
  return (
    <Page onRefresh={reload} dock={data.maySet && <Dock><Button kind='primary' onTap={() => setChanging(true)}>改议事规则</Button></Dock>}>
      <Card>
        <Body>本小区的业主表决按这些规则办。</Body>
        <Note>可以比法律更严，不能更松。已经公示的表决按公示时的规则走完。</Note>
      </Card>
      <RulesCard rules={data.rules} />
    </Page>
  )
}

function ChangeRules({ rules, onDone }: { rules: VoteRules; onDone: () => void }) {
  const [start] = useState(() => rulesDraftOf(rules))
  const { value, change, clear, resumed } = useDraft('vote.rules', start)
  const { busy, run } = useAct()
  const wrong = Object.values(wrongRules(value))
  const save = async () => {
    if (!(await confirm({ title: '改议事规则？', text: '业主大会通过的议事规则才能写进来。以后起草的表决都按新的规则；已经公示的不受影响。', yes: '改' }))) return
    const { ownersNominate, ...rest } = rulesOf(value)
    if (!(await run((key) => call(setVoteRules, { body: { ...rest, ownersNominate }, key }), '改好了，业主都看得到'))) return
    clear()
    onDone()
  }
  return (
    <Page
      dock={
        <Dock note={wrong.length > 0 ? `${wrong.length} 处不合规，见红字` : undefined}>
          <Button disabled={busy} onTap={() => { clear(); onDone() }}>不改了</Button>
          <Button kind='primary' wide busy={busy} disabled={wrong.length > 0} onTap={() => void save()}>{wrong.length > 0 ? '请先改好红字' : '存好'}</Button>
        </Dock>
      }
    >
      {resumed && <Note>接着上次没写完的。</Note>}
      <RulesFields rules={value} onChange={change} />
    </Page>
  )
}
