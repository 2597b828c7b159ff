import { View } from '@tarojs/components'
import type { WorksPage } from '../../../contract/worksProject'
import { longDay } from '../../../domain/calendar'
import { writeYuan } from '../../../domain/money'
import { photoTiles } from '../../photoUrl'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Photos } from '../../ui/Photos'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { stageWords } from '../words'

/** Offers side by side until the contract is signed; then the contract and each stage, with what is seen from the site. */
export function StagesCard({ works: { offers, contract, stages } }: { works: WorksPage }) {
  return (
    <>
      {!contract && offers.length > 0 && <Section title={`几家报价（${offers.length} 份）`} />}
      {!contract && (
        <View className='x-compare'>
          {offers.map(({ id, company, amount, days, warrantyMonths, words }) => (
            <Card key={id} tight>
              <Head className='x-compare__name'>{company}</Head>
              <Field first label='总价' value={writeYuan(amount)} />
              <Field label='工期' value={`${days} 天`} />
              <Field label='质保' value={`${warrantyMonths} 个月`} />
              {words && <Body className='x-compare__services'>{words}</Body>}
            </Card>
          ))}
        </View>
      )}
      {contract && <Section title='施工' />}
      {contract && (
        <Card>
          <Head>{contract.company}</Head>
          <Body>{`合同价 ${writeYuan(contract.amount)}`}</Body>
          <Note>{`${longDay(contract.signedOn)}签，${longDay(contract.until)}前完工`}</Note>
          <Photos photos={photoTiles(contract.photoIds)} />
        </Card>
      )}
      {stages.map((stage) => (
        <Card key={stage.id}>
          <Row between top>
            <Head className='x-grow'>{stage.name}</Head>
            <Tag kind={stage.doneOn ? 'done' : stage.reports.length > 0 ? 'go' : 'wait'}>{stage.doneOn ? '已完工' : stage.reports.length > 0 ? '在做' : '没开始'}</Tag>
          </Row>
          <Note>{`${writeYuan(stage.amount)}，${stageWords(stage)}`}</Note>
          {stage.reports.toReversed().map((report, at) => (
            <View key={at} className='x-said'>
              <Body>{report.words}</Body>
              <Note>{longDay(report.on)}</Note>
              <Photos photos={photoTiles(report.photoIds)} />
            </View>
          ))}
        </Card>
      ))}
    </>
  )
}
