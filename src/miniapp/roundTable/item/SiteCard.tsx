import { View } from '@tarojs/components'
import type { ItemPage } from '../../../contract/agendaItem'
import { photoTiles } from '../../photoUrl'
import { Card } from '../../ui/Card'
import { Photos } from '../../ui/Photos'
import { Section } from '../../ui/Section'
import { Body, Note } from '../../ui/Text'
import { when } from '../../when'

/** What neighbours saw at the site, the newest first. */
export const SiteCard = ({ item: { supervisors, siteReports } }: { item: ItemPage }) => (
  <>
    <Section title='一起管' />
    <Card>
      <Note>{supervisors.count > 0 ? `${supervisors.count} 位居民一起管${supervisors.persons && supervisors.persons.length > 0 ? `：${supervisors.persons.map(({ name }) => name).join('、')}` : ''}` : '还没有请居民一起管'}</Note>
      {siteReports.map(({ id, words, photos, at, mine }) => (
        <View key={id} className='x-record'>
          <Body>{words}</Body>
          <Note>{`${mine ? '您发的，' : ''}${when(at)}`}</Note>
          <Photos photos={photoTiles(photos)} />
        </View>
      ))}
    </Card>
  </>
)
