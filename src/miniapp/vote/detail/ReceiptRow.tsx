import Taro from '@tarojs/taro'
import { useState } from 'react'
import { readReceipt } from '../../../contract/ballot'
import { call } from '../../api'
import { LinkButton } from '../../ui/LinkButton'
import { Note } from '../../ui/Text'
import { useAct } from '../../useAct'
import { toast } from '../../ui/ask'
import { when } from '../../when'
import { receiptOf } from './receipts'

/** Where the ballot stands in the published log, asked for when somebody wants to know. */
export function ReceiptRow({ voteId, entryId }: { voteId: string; entryId: string }) {
  const [words, setWords] = useState<string>()
  const { run } = useAct()
  const look = () =>
    run(async () => {
      const { waiting, seq, head, code } = await call(readReceipt, { params: { voteId, entryId } })
      setWords(
        waiting || !head
          ? `核对码 ${code}。选票已收好，日志头大约一分钟公布一次，稍后再看就有位置和证明。`
          : `核对码 ${code}。在公布的日志里排第 ${(seq ?? 0) + 1}，${when(head.at)} 公布的日志头已包含它，谁也不能再改动或删去。`,
      )
    })
  const copy = () =>
    run(async () => {
      const receipt = await receiptOf(voteId, entryId)
      if (receipt === undefined) return toast('日志头还没公布，请过一分钟再复制')
      await Taro.setClipboardData({ data: receipt })
      return toast('回执已复制，可以交给验票程序')
    })
  return (
    <>
      {words && <Note className='x-said'>{words}</Note>}
      {words ? <LinkButton quiet onTap={() => void copy()}>复制回执，自己验票</LinkButton> : <LinkButton onTap={() => void look()}>看回执</LinkButton>}
    </>
  )
}
