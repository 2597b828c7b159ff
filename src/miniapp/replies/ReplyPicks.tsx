import { useState } from 'react'
import { View } from '@tarojs/components'
import { listReplies } from '../../contract/matter'
import type { AnswerOf } from '../../contract/route'
import { call } from '../api'
import { orKept } from '../kept'
import { useLoad } from '../useLoad'
import { LinkButton } from '../ui/LinkButton'
import { Note } from '../ui/Text'
import { Tap } from '../ui/Tap'

export type ReplyUse = AnswerOf<typeof listReplies>['rows'][number]['use']

const AT_FIRST = 3

/** Set answers for this use; a press puts one into the field, where it can still be edited. */
export function ReplyPicks({ use, onPick }: { use: ReplyUse; onPick: (text: string) => void }) {
  const { data } = useLoad(() => orKept('replies', () => call(listReplies, {})), [])
  const [all, setAll] = useState(false)
  const fitting = data?.rows.filter((reply) => reply.use === use) ?? []
  if (fitting.length === 0) return null
  return (
    <View className='x-replies'>
      <Note>常用回复，点一句填进去，还可以再改</Note>
      {(all ? fitting : fitting.slice(0, AT_FIRST)).map(({ id, text }) => (
        <Tap key={id} className='x-reply' onTap={() => onPick(text)}>{text}</Tap>
      ))}
      {!all && fitting.length > AT_FIRST && (
        <LinkButton quiet onTap={() => setAll(true)}>{`还有 ${fitting.length - AT_FIRST} 句`}</LinkButton>
      )}
    </View>
  )
}
