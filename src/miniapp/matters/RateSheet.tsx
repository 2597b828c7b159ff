import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { Stars } from '../ui/Stars'
import { TextArea } from '../ui/TextArea'
import { Body } from '../ui/Text'

export interface RateSheetProps {
  title: string
  busy: boolean
  onClose: () => void
  onSend: (rating: number, words: string) => void
}

/** A rating and, if one likes, words. */
export function RateSheet({ title, busy, onClose, onSend }: RateSheetProps) {
  const [rating, setRating] = useState<number>()
  const [words, setWords] = useState('')
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <Button kind='primary' busy={busy} disabled={!rating} onTap={() => rating && onSend(rating, words)}>
          {rating ? '提交评价' : '请先点星评分'}
        </Button>
      }
    >
      <Body>这次办得怎么样？</Body>
      <Stars value={rating} onChange={setRating} />
      <View className='x-gap' />
      <TextArea label='想说的话（可不写）' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
