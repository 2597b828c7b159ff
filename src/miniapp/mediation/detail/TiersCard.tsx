import { View } from '@tarojs/components'
import type { MediationPage } from '../../../contract/mediation'
import { TIER_NAMES } from '../../../domain/mediation/tiers'
import { Card } from '../../ui/Card'
import { Section } from '../../ui/Section'
import { Note } from '../../ui/Text'
import { classes } from '../../ui/classes'
import { day } from '../../when'

type TierShown = MediationPage['tiers'][number]

/** The three tiers as steps: who mediated at each, and why it went up. */
export const TiersCard = ({ mediation: { tiers, phase, released = [] } }: { mediation: MediationPage }) => (
  <>
    <Section title='三级调处' />
    <Card>
      <View role='list'>
        {tiers.map((one, at) => {
          const last = at === tiers.length - 1
          return (
            <View key={one.tier} role='listitem' className={classes('x-line', one.state === 'now' && 'x-line--now', last && 'x-line--last')}>
              <View className='x-line__dot' aria-hidden='true' />
              {!last && <View className='x-line__rule' aria-hidden='true' />}
              <View className='x-line__head'>
                <View className='x-line__title'>{TIER_NAMES[one.tier]}</View>
                <View className='x-line__when'>{stateWords(one, phase)}</View>
              </View>
              <Note>{peopleWords(one)}</Note>
              {one.reason && <Note>{`交上一级的原因：${one.reason}`}</Note>}
            </View>
          )
        })}
      </View>
      {released.map(({ name, words }) => <Note key={name}>{`有一方请${name}不要来调解${words ? `：${words}` : ''}`}</Note>)}
    </Card>
  </>
)

function stateWords({ state, at, days }: TierShown, phase: MediationPage['phase']): string {
  if (state === 'ahead') return phase === 'settled' || phase === 'ended' ? '没有到这一级' : `调不成再到这里，最多 ${days} 天`
  return [state === 'past' ? '已经过' : phase === 'settled' || phase === 'ended' ? '在这一级结束' : '现在在这里', at && `${day(at)}起`].filter(Boolean).join('，')
}

const peopleWords = ({ state, mediators }: TierShown): string =>
  mediators.length > 0 ? `调解员：${mediators.map(({ name }) => name).join('、')}` : state === 'now' ? '还没有人接手' : ''
