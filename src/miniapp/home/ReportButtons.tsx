import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { openReport, scanAndReport } from '../report/open'
import { Button } from '../ui/Button'

/** The two ways to tell of something; at the desk also the way on with a slip that somebody brings. */
export const ReportButtons = ({ slip }: { slip?: boolean }) => (
  <View className='x-buttons x-buttons--first'>
    <Button kind='primary' large wide onTap={() => openReport()}>拍照反映问题</Button>
    <Button large onTap={() => void scanAndReport()}>扫码反映</Button>
    {slip && <Button large onTap={() => void Taro.navigateTo({ url: '/slip/index' })}>凭纸条看进度</Button>}
  </View>
)
