import { useState } from 'react'
import { listBases, listWorks, type WorksBasis, type WorksRow } from '../../contract/worksProject'
import { longDay } from '../../domain/calendar'
import { WORKS_PHASE_NAMES } from '../../domain/worksProject/worksProject'
import { writeYuan } from '../../domain/money'
import { call } from '../api'
import { Bar } from '../ui/Bar'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Empty } from '../ui/Empty'
import { Failed } from '../ui/Failed'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { Row } from '../ui/Row'
import { Section } from '../ui/Section'
import { Tag } from '../ui/Tag'
import { Body, Head, Note } from '../ui/Text'
import { toast } from '../ui/ask'
import { useLoad } from '../useLoad'
import { numberText } from '../words'
import { BeginSheet } from './BeginSheet'
import { openWorks } from './go'
import { phaseTag } from './words'

/** The works that owners pay for; for those who keep them, what the owners decided and nobody has begun. */
export default function Works() {
  const { data, problem, reload } = useLoad(async () => {
    const list = await call(listWorks, {})
    return { ...list, bases: list.keeps ? (await call(listBases, {})).rows : [] }
  }, [])
  const [begin, setBegin] = useState<WorksBasis>()
  const begun = (id: string) => {
    setBegin(undefined)
    toast('立项了，先定预算')
    void reload()
    openWorks(id)
  }
  return (
    <Page onRefresh={reload}>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {data && data.bases.length > 0 && <Section first title='业主已决定，可以立项' />}
      {data?.bases.map((basis) => (
        <Card key={`${basis.voteId} ${basis.questionId}`}>
          <Head>{basis.title}</Head>
          <Note>{`第 ${basis.voteNumber} 号表决 · ${basis.scopeName} · ${longDay(basis.decidedOn)}`}</Note>
          <ButtonRow><Button kind='primary' label={`立项：${basis.title}`} onTap={() => setBegin(basis)}>立项</Button></ButtonRow>
        </Card>
      ))}
      {data && data.rows.length > 0 && data.bases.length > 0 && <Section title='项目' />}
      {data?.rows.map((row) => <WorksCard key={row.id} row={row} />)}
      {data && data.rows.length === 0 && <Empty title='还没有自筹项目' note='业主表决通过“筹集”或“使用”维修资金以后，业委会在这里立项，收支全部公开。' />}
      {begin && <BeginSheet basis={begin} onClose={() => setBegin(undefined)} onDone={begun} />}
    </Page>
  )
}

const WorksCard = ({ row: { id, number, title, phase, scopeName, budget, levied, collected, cost, left } }: { row: WorksRow }) => (
  <Card onTap={() => openWorks(id)}>
    <Row between top>
      <Head className='x-grow'>{title}</Head>
      <Tag kind={phaseTag(phase)}>{WORKS_PHASE_NAMES[phase]}</Tag>
    </Row>
    <Note>{`${numberText(number)} · ${scopeName} · 预算 ${writeYuan(budget)}`}</Note>
    {levied > 0 && <Bar part={collected} whole={levied} need={1} label={`已收 ${writeYuan(collected)}，应收 ${writeYuan(levied)}`} />}
    {(levied > 0 || cost > 0) && <Body>{`收 ${writeYuan(collected)}，付 ${writeYuan(cost)}，结余 ${writeYuan(left)}`}</Body>}
  </Card>
)
