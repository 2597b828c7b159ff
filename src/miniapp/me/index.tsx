import { View } from '@tarojs/components'
export default function Index() {
  return <View role="button" aria-label="x">你好</View>
}
