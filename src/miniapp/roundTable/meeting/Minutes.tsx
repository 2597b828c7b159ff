import { View } from '@tarojs/components'
import { downloadMinutes, type MeetingPage } from '../../../contract/meeting'
import { localDateOf, longDay } from '../../../domain/calendar'
import { fill } from '../../api'
import { useEstate } from '../../estate'
import { ORIGIN } from '../../origin'
import { saveFile } from '../../saveFile'
import { LinkButton } from '../../ui/LinkButton'
import { useAct } from '../../useAct'
import { SigningTable } from './SigningTable'

/** The minutes as they are read, and as they leave the printer: nothing else of the page is printed. The same is there as a Word file. */
export function Minutes({ meeting }: { meeting: MeetingPage }) {
  const { name } = useEstate()
  const { run } = useAct()
  const word = () => run(() => saveFile(ORIGIN + fill(downloadMinutes, { meetingId: meeting.id }), `${meeting.title}纪要.docx`))
  return (
    <View className='x-minutes'>
      <View className='x-minutes__title' role='heading' aria-level='2'>{`${name} · 纪要`}</View>
      <View className='x-body'>{meeting.minutes}</View>
      <View className='x-note x-said'>{meeting.publishedAt ? `${longDay(localDateOf(Date.parse(meeting.publishedAt)))}公布` : '草稿，还没有公布'}</View>
      {meeting.signing && <SigningTable signing={meeting.signing} />}
      <View className='x-unprinted'>
        <LinkButton onTap={() => void word()}>{process.env.TARO_ENV === 'h5' ? '下载 Word' : '打开 Word 文件'}</LinkButton>
      </View>
    </View>
  )
}
