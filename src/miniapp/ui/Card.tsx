import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Tap } from './Tap'

export interface CardProps {
  children?: ReactNode
  /** Makes the whole card a link. Leave buttons out of such a card. */
  onTap?: () => void
  label?: string
  tone?: 'wait' | 'late'
  /** Less room above and below, for rows of `Field`. */
  tight?: boolean
  /** In `Split`: this is the one shown beside. */
  chosen?: boolean
}

/** A white sheet on the page: one thing a card. */
export function Card({ children, onTap, label, tone, tight, chosen }: CardProps) {
  const className = classes('x-card', tight && 'x-card--tight', tone && `x-card--${tone}`, chosen && 'x-card--chosen')
  if (!onTap) return <View className={className}>{children}</View>
  return (
    <Tap className={className} role='link' label={label} onTap={onTap}>
      {children}
    </Tap>
  )
}
