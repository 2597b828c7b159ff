import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readWall } from '../../../../contract/sitting'
import { call } from '../../../api'
import { photoTiles } from '../../../photoUrl'
import { Bar } from '../../../ui/Bar'
import { Empty } from '../../../ui/Empty'
import { Loading } from '../../../ui/Loading'
import { Page } from '../../../ui/Page'
import { Photos } from '../../../ui/Photos'
import { useLoad } from '../../../useLoad'
import { useNow } from '../../../useNow'
import { clockWords, SECOND, spentOn } from '../clock'
import { useSitting } from '../useSitting'

/** What the television in the room shows: the item and its clock from the last row, and how to sign in. */
export default function Wall() {
  const { id = '' } = useRouter().params
  const { sitting, known, ahead, reload } = useSitting(id)
  const { data: wall } = useLoad(() => call(readWall, { params: { meetingId: id } }), [id, sitting?.id])
  const now = useNow(SECOND) + ahead
  if (!sitting) return <Page>{known ? <Empty title='会还没有开' note='书记点“开会”以后，这里会自己显示。' /> : <Loading />}</Page>
  const at = sitting.items.findIndex(({ itemId }) => itemId === sitting.current?.itemId)
  const item = sitting.items[at]
  const poll = sitting.poll?.open ? sitting.poll : undefined
  const hands = poll?.options.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <Page wide onRefresh={reload}>
      <View className='x-wall'>
        <View className='x-wall__main'>
          <View className='x-wall__small'>{`${sitting.title} · 到会 ${sitting.present} 人`}</View>
          <View className='x-wall__title' role='heading' aria-level='2'>{item ? `${at + 1}. ${item.title}` : sitting.phase === 'ended' ? '散会了，谢谢大家' : '休息一下'}</View>
          {item && <View className='x-wall__clock'>{`${clockWords(spentOn(sitting, item, now))} / ${item.minutes} 分钟`}</View>}
          {sitting.speaking && <View className='x-wall__text'>{`正在发言：${sitting.speaking.name}`}</View>}
          {item?.resolution && <View className='x-wall__text'>{`议定：${item.resolution}`}</View>}
          {item?.papers?.text && <View className='x-wall__small'>{`材料：${item.papers.text}`}</View>}
          {item?.papers && item.papers.photos.length > 0 && !poll && <View className='x-wall__papers'><Photos photos={photoTiles(item.papers.photos.slice(0, ON_WALL))} /></View>}
          {item?.tasks.map(({ id: taskId, what, who, due }) => <View key={taskId} className='x-wall__small'>{`任务：${what}（${who}，${due}前）`}</View>)}
          {poll && (
            <View className='x-wall__poll'>
              <View className='x-wall__text'>{poll.question}</View>
              <View className='x-wall__small'>举手看看，不是法律上的表决</View>
              {poll.options.map(({ text, count }) => (
                <View key={text}>
                  <View className='x-wall__small'>{`${text} ${count} 人`}</View>
                  <Bar part={count} whole={hands} label={`${text} ${count} 人`} />
                </View>
              ))}
            </View>
          )}
        </View>
        {wall && (
          <View className='x-wall__side'>
            <Image className='x-wall__qr' src={`data:image/svg+xml,${encodeURIComponent(wall.qr)}`} nativeProps={QR_NAME} />
            <View className='x-wall__small'>扫码签到、看资料</View>
            <View className='x-wall__code'>{wall.code}</View>
          </View>
        )}
      </View>
    </Page>
  )
}

/** As many as stand in one row of the television; all of them are on everybody's phone. */
const ON_WALL = 3
const QR_NAME = { alt: '签到的二维码' }
