import { View } from '@tarojs/components'
import type { ItemPage } from '../../../contract/agendaItem'
import { MATTER_NAMES } from '../../../domain/vote/question'
import { photoTiles } from '../../photoUrl'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Photos } from '../../ui/Photos'
import { Section } from '../../ui/Section'
import { Body, Head, Note } from '../../ui/Text'
import { when } from '../../when'
import { yuan } from '../../words'
import { majorityWords } from '../majorityWords'

/** What is to be done, what it costs, and who pays how much, adding up to the fen. */
export function PlanCard({ item: { plan } }: { item: ItemPage }) {
  if (!plan) {
    return (
      <>
        <Section title='方案' />
        <Card><Body>还没有方案。怎么做、花多少钱、谁出钱，定下来公布在这里。</Body></Card>
      </>
    )
  }
  return (
    <>
      <Section title='方案' />
      <Card>
        <Body>{plan.text}</Body>
        {plan.photos.length > 0 && <Photos photos={photoTiles(plan.photos)} />}
        <Note className='x-said'>{[plan.by, when(plan.at), plan.edition > 1 ? `第 ${plan.edition} 稿` : ''].filter(Boolean).join(' · ')}</Note>
      </Card>
      {plan.ownersDecide && (
        <Card>
          <Head>这个方案要业主表决</Head>
          <Body>{`${MATTER_NAMES[plan.ownersDecide.matter]}。${majorityWords(plan.ownersDecide.matter)}。`}</Body>
        </Card>
      )}
      <Card tight>
        <View className='x-sums'>
          {plan.payers.map(({ who, fen }, index) => (
            <Field key={index} first={index === 0} label={who} value={`${yuan(fen)} 元`} />
          ))}
          <Field first={plan.payers.length === 0} label='总费用' value={plan.costFen === 0 ? '不花钱' : `${yuan(plan.costFen)} 元`} />
        </View>
      </Card>
    </>
  )
}
