import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'

interface WordsProps {
  children?: ReactNode
  className?: string
}

/** WeChat's readers know no levels: there it would only be carried for nothing. */
export const LEVEL_2 = process.env.TARO_ENV === 'h5' ? { 'aria-level': '2' } : {}

/** The page's own subject, 20 px. */
export const Title = ({ children, className }: WordsProps) => (
  <View className={classes('x-title', className)} role='heading' {...LEVEL_2}>{children}</View>
)

/** A card's heading, 17 px. */
export const Head = ({ children, className }: WordsProps) => (
  <View className={classes('x-head', className)}>{children}</View>
)

/** Running text, 16 px; line breaks are kept. */
export const Body = ({ children, className }: WordsProps) => (
  <View className={classes('x-body', className)}>{children}</View>
)

/** What is beside the point, 14 px. */
export const Note = ({ children, className }: WordsProps) => (
  <View className={classes('x-note', className)}>{children}</View>
)
