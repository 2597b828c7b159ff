import { useState } from 'react'
import { readCommittee } from '../../contract/committee'
import { longDay } from '../../domain/calendar'
import { call } from '../api'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dock } from '../ui/Dock'
import { Empty } from '../ui/Empty'
import { Failed } from '../ui/Failed'
import { Field } from '../ui/Field'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { Section } from '../ui/Section'
import { Timeline } from '../ui/Timeline'
import { toast } from '../ui/ask'
import { openContract } from '../vote/go'
import { useLoad } from '../useLoad'
import { when } from '../when'
import { DutyCard } from './DutyCard'
import { EndSeatSheet } from './EndSeatSheet'
import { EnterSheet } from './EnterSheet'
import { HandOverCard } from './HandOverCard'
import { MembersCard } from './MembersCard'
import { OfficersSheet } from './OfficersSheet'
import { RecallSheet } from './RecallSheet'

export type CommitteeSheet = 'enter' | 'officers' | { end: string } | { recall: string }

/** The owners' committee: who sits and until when, for everybody; what the law asks of it by when, for those who keep it. */
export default function CommitteeIndex() {
  const { data, problem, reload } = useLoad(() => call(readCommittee, {}), [])
  const [sheet, setSheet] = useState<CommitteeSheet>()
  if (!data) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  const { committee, mayEnter, former } = data
  const done = (words: string) => {
    setSheet(undefined)
    toast(words)
    void reload()
  }
  const form = { onClose: () => setSheet(undefined), onDone: done }
  const memberOf = (id: string) => committee?.members.find((one) => one.id === id)
  return (
    <Page onRefresh={reload} dock={mayEnter && <Dock><Button kind='primary' wide onTap={() => setSheet('enter')}>登记现任业委会</Button></Dock>}>
      {!committee && <Empty title='还没有业委会的记录' note='选举结果公布后会自动出现在这里；以前选出的，由社区、党支部或业委会登记一次。' />}
      {committee && (
        <>
          <MembersCard committee={committee} onOpen={setSheet} onDone={done} />
          <DutyCard committee={committee} onDone={done} />
          <HandOverCard committee={committee} onDone={done} />
          <Card tight><Field first label='物业合同' note='到期的日子、几家报价比较' value='看' onTap={openContract} /></Card>
          <Section title='经过' />
          <Card>
            <Timeline entries={committee.timeline.map(({ id: key, title, words, by, at }) => ({ key, title, when: when(at), note: [words, by].filter(Boolean).join('；') || undefined }))} />
          </Card>
        </>
      )}
      {former.length > 0 && <Section title='以前的业委会' />}
      {former.length > 0 && (
        <Card tight>
          {former.map(({ id, number, electedOn, names }, at) => <Field key={id} first={at === 0} label={`第 ${number} 届`} note={names.join('、')} value={longDay(electedOn)} />)}
        </Card>
      )}
      {sheet === 'enter' && <EnterSheet {...form} />}
      {sheet === 'officers' && committee && <OfficersSheet {...form} committee={committee} />}
      {typeof sheet === 'object' && 'end' in sheet && committee && memberOf(sheet.end) && <EndSeatSheet {...form} committee={committee} member={memberOf(sheet.end)!} />}
      {typeof sheet === 'object' && 'recall' in sheet && committee && memberOf(sheet.recall) && <RecallSheet {...form} committee={committee} member={memberOf(sheet.recall)!} />}
    </Page>
  )
}
