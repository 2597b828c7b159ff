import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ItemPage } from '../../../contract/agendaItem'
import { OPINIONS } from '../../../domain/agendaItem/agendaItem'
import { Card } from '../../ui/Card'
import { LinkButton } from '../../ui/LinkButton'
import { Section } from '../../ui/Section'
import { Body, Note } from '../../ui/Text'
import { when } from '../../when'
import { OPINION_WORDS } from '../../words'
import { CountBar } from './CountBar'

const SHOWN = 5

/** What was heard at the doors: the counts for all; whose door it was only for those who visit. */
export function VisitsCard({ item }: { item: ItemPage }) {
  const [all, setAll] = useState(false)
  const { opinions, homes } = item
  const told = item.visits.filter(({ words, address }) => words || address)
  const shown = all ? told : told.slice(0, SHOWN)
  return (
    <>
      <Section title='走访' />
      <Card>
        {item.visits.length === 0 && <Body>还没有走访。支部会上门听听大家怎么想，记下来的意见显示在这里。</Body>}
        {item.visits.length > 0 && (
          <>
            <Body>{`走访了 ${homes} 户，各户最近一次说的：`}</Body>
            {OPINIONS.filter((opinion) => opinions[opinion] > 0).map((opinion) => (
              <CountBar key={opinion} name={OPINION_WORDS[opinion]} part={opinions[opinion]} whole={homes} unit='户' />
            ))}
          </>
        )}
        {shown.map(({ id, address, opinion, words, at, by }) => (
          <View key={id} className='x-record'>
            <Body>{[address, words || OPINION_WORDS[opinion]].filter(Boolean).join('：')}</Body>
            <Note>{[words && OPINION_WORDS[opinion], by, at && when(at)].filter(Boolean).join(' · ')}</Note>
          </View>
        ))}
        {told.length > SHOWN && !all && <LinkButton onTap={() => setAll(true)}>{`全部 ${told.length} 条`}</LinkButton>}
      </Card>
    </>
  )
}
