import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** Buttons side by side in a card; they wrap when the text is large. */
export const ButtonRow = ({ children }: { children?: ReactNode }) => <View className='x-buttons'>{children}</View>
