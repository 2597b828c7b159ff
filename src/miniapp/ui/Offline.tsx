import { View } from '@tarojs/components'
import { useOnline } from '../network'
import { useQueue } from '../queue/useQueue'

/** Says that there is no network, and what waits on this phone because of it. */
export function Offline() {
  const online = useOnline()
  const { waiting } = useQueue()
  if (online && waiting === 0) return null
  return (
    <View className='x-offline' role='status' aria-live='polite'>
      {online ? `正在补发 ${waiting} 条，请稍候` : words(waiting)}
    </View>
  )
}

const words = (waiting: number) =>
  waiting === 0
    ? '现在没有网络，看到的可能不是最新的'
    : `现在没有网络，${waiting} 条操作已存在手机里，有网后自动补发`
