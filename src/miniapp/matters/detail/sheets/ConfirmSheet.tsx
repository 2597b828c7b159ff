import { confirmMatter } from '../../../../contract/matter'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { RateSheet } from '../../RateSheet'
import type { ActSheetProps } from './sheet'

/** 修好了: the reporter confirms and rates; what closed itself may be rated afterwards. */
export function ConfirmSheet({ matter, onClose, onDone }: ActSheetProps) {
  const { busy, run } = useAct()
  const closed = matter.phase === 'closed'
  const send = async (rating: number, words: string) => {
    const done = await run((key) =>
      call(confirmMatter, { params: { matterId: matter.id }, body: { rating, words }, key }),
    )
    if (done) onDone(closed ? '评价收到了，谢谢您' : '已确认并办结，谢谢您的评价')
  }
  return (
    <RateSheet
      title={closed ? '补个评价' : '修好了，评一评'}
      busy={busy}
      onClose={onClose}
      onSend={(rating, words) => void send(rating, words)}
    />
  )
}
