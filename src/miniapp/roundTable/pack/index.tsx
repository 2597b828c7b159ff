import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readPack } from '../../../contract/meeting'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Note } from '../../ui/Text'
import { useLoad } from '../../useLoad'
import { when } from '../../when'
import { PackSheet } from './PackSheet'

const CAN_PRINT = process.env.TARO_ENV === 'h5'

/** With a meeting in ten minutes: everything of every item, a page an item, to be read or printed. */
export default function Pack() {
  const { id = '' } = useRouter().params
  const { data, problem, reload } = useLoad(() => call(readPack, { params: { meetingId: id } }), [id])
  return (
    <Page onRefresh={reload} dock={data && CAN_PRINT && <Dock><Button kind='primary' onTap={() => window.print()}>{`打印 ${data.items.length} 页（A4）`}</Button></Dock>}>
      <View className='x-unprinted'><Note>只给主持和参加的干部看：里面有谁答应了什么。</Note></View>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {data?.items.map((item, at) => <PackSheet key={item.itemId} item={item} head={`${data.title} · ${when(data.startsAt)} · ${data.place} · ${at + 1}/${data.items.length}`} />)}
    </Page>
  )
}
