import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { downloadPoster, readPoster } from '../../../contract/poster'
import { call, fill } from '../../api'
import { ORIGIN } from '../../origin'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Note } from '../../ui/Text'
import { useAct } from '../../useAct'
import { useLoad } from '../../useLoad'
import { saveFile } from '../../saveFile'
import { Sheet } from './Sheet'

const CAN_PRINT = process.env.TARO_ENV === 'h5'

/** One sheet of a vote, as it hangs on the wall: to be read here, printed on A4, or taken as a Word file. */
export default function VotePoster() {
  const { id = '', kind = 'notice' } = useRouter().params
  const params = { voteId: id, kind }
  const { data: poster, problem, reload } = useLoad(() => call(readPoster, { params }), [id, kind])
  const { busy, run } = useAct()
  const word = () => run(() => saveFile(ORIGIN + fill(downloadPoster, params), `${poster?.title ?? '公示'}.docx`))
  return (
    <Page
      onRefresh={reload}
      dock={
        poster && (
          <Dock>
            <Button busy={busy} wide={!CAN_PRINT} onTap={() => void word()}>{CAN_PRINT ? '下载 Word' : '打开 Word 文件'}</Button>
            {CAN_PRINT && <Button kind='primary' onTap={() => window.print()}>打印（A4）</Button>}
          </Dock>
        )
      }
    >
      <View className='x-unprinted'>
        <Note>{CAN_PRINT ? '和墙上贴的一样。打印时可以选“另存为 PDF”；这行字和按钮不会印出来。' : '和墙上贴的一样。要打印，可以把 Word 文件发到电脑上，或用电脑浏览器打开这次表决。'}</Note>
      </View>
      {!poster && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {poster && <Sheet poster={poster} qr={<Image className='x-letter__qr' src={`data:image/svg+xml,${encodeURIComponent(poster.qr)}`} nativeProps={QR_NAME} />} />}
    </Page>
  )
}

const QR_NAME = { alt: '这次表决的二维码' }
