import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { draftDismissal, draftHire, type ContractPage } from '../../../contract/companyContract'
import { OFFERS_LEAST } from '../../../domain/companyContract/keepContract'
import { writeYuan } from '../../../domain/money'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { LinkButton } from '../../ui/LinkButton'
import { Section } from '../../ui/Section'
import { Body, Head, Note } from '../../ui/Text'
import { confirm } from '../../ui/ask'
import { useAct } from '../../useAct'
import type { ContractSheet } from './index'

interface OffersCardProps {
  contract: ContractPage
  onOpen: (sheet: ContractSheet) => void
}

/** The offers side by side, the present company's terms first: beside one another on a desk, below on a phone. */
export function OffersCard({ contract, onOpen }: OffersCardProps) {
  const { company, fee, services, offers, keeps, phase } = contract
  const acts = keeps && phase === 'running'
  if (offers.length === 0 && !acts) return null
  const columns = [{ id: 'now', company, fee, years: undefined, services }, ...offers.filter((one) => one.company !== company)]
  const again = offers.find((one) => one.company === company)
  const shown = again ? [again, ...columns.slice(1)] : columns
  return (
    <>
      <Section title={`几家比较（${offers.length} 份报价）`} />
      <View className='x-compare'>
        {shown.map((one) => (
          <Card key={one.id} tight>
            <Head className='x-compare__name'>{one.company}</Head>
            {one.company === company && <Note>{one.id === 'now' ? '现在的物业，还没有报价' : '现在的物业'}</Note>}
            <Field first label='物业费' note='每平方米每月' value={writeYuan(one.fee)} />
            <Field label='合同年限' value={one.years === undefined ? '—' : `${one.years} 年`} />
            <Body className='x-compare__services'>{one.services || '没有写服务内容'}</Body>
            {acts && one.id !== 'now' && <LinkButton quiet label={`去掉${one.company}的报价`} onTap={() => onOpen({ drop: one.id })}>去掉</LinkButton>}
          </Card>
        ))}
      </View>
      {acts && <Acts contract={contract} onOpen={onOpen} />}
    </>
  )
}

function Acts({ contract: { id, company, offers }, onOpen }: OffersCardProps) {
  const { busy, run } = useAct()
  const params = { contractId: id }
  const draft = (route: typeof draftHire | typeof draftDismissal) =>
    run(async (key) => {
      const { voteId } = await call(route, { params, body: {}, key })
      await Taro.navigateTo({ url: `/vote/run/index?id=${voteId}` })
    })
  const dismiss = async () => {
    if (await confirm({ title: `起草解聘${company}的表决？`, text: '先起草，社区审阅后才公示。解聘要提前六十日书面通知物业。', yes: '起草' })) await draft(draftDismissal)
  }
  const few = offers.length < OFFERS_LEAST
  return (
    <>
      <ButtonRow>
        <Button onTap={() => onOpen('offer')}>加一份报价</Button>
        <Button kind='primary' busy={busy} disabled={few} onTap={() => void draft(draftHire)}>{few ? `满 ${OFFERS_LEAST} 份可起草选聘` : '起草选聘表决'}</Button>
      </ButtonRow>
      <ButtonRow><LinkButton quiet onTap={dismiss}>提前解聘，起草表决</LinkButton></ButtonRow>
    </>
  )
}
