import { View } from '@tarojs/components'
import type { MeetingPage } from '../../../contract/meeting'
import { useEstate } from '../../estate'
import { when } from '../../when'

/** The minutes as they are read, and as they leave the printer: nothing else of the page is printed. */
export function Minutes({ meeting }: { meeting: MeetingPage }) {
  const { name } = useEstate()
  return (
    <View className='x-minutes'>
      <View className='x-minutes__title' role='heading' aria-level='2'>{`${name} · 纪要`}</View>
      <View className='x-body'>{meeting.minutes}</View>
      <View className='x-note x-said'>{meeting.publishedAt ? `${when(meeting.publishedAt)} 公布` : '草稿，还没有公布'}</View>
    </View>
  )
}
