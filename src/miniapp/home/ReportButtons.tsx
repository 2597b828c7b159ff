import { View } from '@tarojs/components'
import { openReport, scanAndReport } from '../report/open'
import { Button } from '../ui/Button'

/** The two ways to tell of something. */
export const ReportButtons = () => (
  <View className='x-buttons x-buttons--loose x-buttons--first'>
    <Button kind='primary' large wide onTap={() => openReport()}>拍照反映问题</Button>
    <Button large onTap={() => void scanAndReport()}>扫码反映</Button>
  </View>
)
