import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Button } from '../ui/Button'

/** The way to all mediations of those who mediate. */
export const MediationButton = () => (
  <View className='x-buttons x-buttons--first'>
    <Button kind='primary' large onTap={() => void Taro.navigateTo({ url: '/mediation/index' })}>看全部调处</Button>
  </View>
)
