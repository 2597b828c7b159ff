import { useState } from 'react'
import { readContract } from '../../../contract/companyContract'
import { writeYuan } from '../../../domain/money'
import { PHASE_NAMES, type VotePhase } from '../../../domain/vote/vote'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Empty } from '../../ui/Empty'
import { Failed } from '../../ui/Failed'
import { Field } from '../../ui/Field'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { Timeline } from '../../ui/Timeline'
import { toast } from '../../ui/ask'
import { useLoad } from '../../useLoad'
import { openVote } from '../../vote/go'
import { when } from '../../when'
import { longDay } from '../../../domain/calendar'
import { DropOfferSheet } from './DropOfferSheet'
import { EnterContractSheet } from './EnterContractSheet'
import { OfferSheet } from './OfferSheet'
import { OffersCard } from './OffersCard'

export type ContractSheet = 'enter' | 'offer' | { drop: string }

/** With whom the estate has its contract, until when, and whom the owners could have instead. */
export default function CompanyContract() {
  const { data, problem, reload } = useLoad(() => call(readContract, {}), [])
  const [sheet, setSheet] = useState<ContractSheet>()
  if (!data) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  const { contract, keeps } = data
  const form = {
    onClose: () => setSheet(undefined),
    onDone: (words: string) => {
      setSheet(undefined)
      toast(words)
      void reload()
    },
  }
  const dropped = typeof sheet === 'object' ? contract?.offers.find(({ id }) => id === sheet.drop) : undefined
  return (
    <Page onRefresh={reload} dock={keeps && <Dock><Button wide kind={contract ? undefined : 'primary'} onTap={() => setSheet('enter')}>{contract ? '登记新签的合同' : '登记物业合同'}</Button></Dock>}>
      {!contract && <Empty title='还没有登记物业合同' note='登记以后，这里会写明到期的日子和之前要做的事。' />}
      {contract && (
        <>
          <Card>
            <Row between top>
              <Head className='x-grow'>{contract.company}</Head>
              <Tag kind={contract.phase === 'over' || contract.daysLeft < 0 ? 'late' : 'done'}>{contract.phase === 'over' ? '已结束' : contract.daysLeft < 0 ? '已到期' : '在履行'}</Tag>
            </Row>
            <Body>{`${longDay(contract.from)}到${longDay(contract.until)}${contract.phase === 'running' && contract.daysLeft >= 0 ? `，还有 ${contract.daysLeft} 天` : ''}`}</Body>
            <Body>{`物业费每平方米每月 ${writeYuan(contract.fee)}`}</Body>
            {contract.services && <Note>{contract.services}</Note>}
          </Card>
          <Section title='到期前的日子' />
          <Card tight>
            {contract.days.map(({ what, on, article, past }, at) => <Field key={what} first={at === 0} label={what} note={article} value={past ? `${longDay(on)}，已过` : longDay(on)} />)}
          </Card>
          <OffersCard contract={contract} onOpen={setSheet} />
          {contract.votes.length > 0 && <Section title='业主表决' />}
          {contract.votes.length > 0 && (
            <Card tight>{contract.votes.map(({ id, title, phase }, at) => <Field key={id} first={at === 0} label={title} value={PHASE_NAMES[phase as VotePhase]} onTap={() => openVote(id)} />)}</Card>
          )}
          <Section title='经过' />
          <Card>
            <Timeline entries={contract.timeline.map(({ id: key, title, words, by, at }) => ({ key, title, when: when(at), note: [words, by].filter(Boolean).join('；') || undefined }))} />
          </Card>
        </>
      )}
      {sheet === 'enter' && <EnterContractSheet {...form} />}
      {sheet === 'offer' && contract && <OfferSheet {...form} contractId={contract.id} />}
      {dropped && contract && <DropOfferSheet {...form} contractId={contract.id} offer={dropped} />}
    </Page>
  )
}
