import { View } from '@tarojs/components'
import type { ItemPage } from '../../../contract/agendaItem'
import { VERDICTS } from '../../../domain/agendaItem/agendaItem'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Section } from '../../ui/Section'
import { Body, Note } from '../../ui/Text'
import { when } from '../../when'
import { VERDICT_WORDS } from '../../words'
import { CountBar } from './CountBar'
import type { Act } from './useDealing'

/** How residents judge what was done, and the reader's own word. */
export function VerdictCard({ item, onAct }: { item: ItemPage; onAct: Act }) {
  const { verdictCounts: counts, verdicts, myVerdict, verdictsUntil } = item
  return (
    <>
      <Section title='居民评价' />
      <Card>
        {verdicts === 0 && <Body>还没有人评价。做完的事怎么样，请大家说一句。</Body>}
        {verdicts > 0 && VERDICTS.map((verdict) => (
          <CountBar key={verdict} name={VERDICT_WORDS[verdict]} part={counts[verdict]} whole={verdicts} unit='人' />
        ))}
        {item.verdictWords.map(({ verdict, words }, index) => (
          <View key={index} className='x-record'>
            <Body>{words}</Body>
            <Note>{VERDICT_WORDS[verdict]}</Note>
          </View>
        ))}
        {verdictsUntil && <Note className='x-said'>{`评价到 ${when(verdictsUntil)}；过了这时没有人评价，书记也可以办结。`}</Note>}
        {myVerdict && <Note className='x-said'>{`您的评价：${VERDICT_WORDS[myVerdict.verdict]}`}</Note>}
        {item.can.includes('giveVerdict') && item.phase === 'evaluate' && myVerdict && (
          <ButtonRow><Button onTap={() => onAct({ name: 'giveVerdict' })}>改我的评价</Button></ButtonRow>
        )}
      </Card>
    </>
  )
}
