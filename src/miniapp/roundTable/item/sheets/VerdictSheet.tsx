import { giveVerdict } from '../../../../contract/agendaItem'
import { VERDICTS, type Verdict } from '../../../../domain/agendaItem/agendaItem'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import { VERDICT_WORDS } from '../../../words'
import type { ItemSheetProps } from './sheet'

const OPTIONS = VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value] }))

/** A resident's verdict of what was done; it may be changed until the item is closed. */
export function VerdictSheet({ item, onClose, onDone }: ItemSheetProps) {
  const start: { verdict?: Verdict; words: string } = item.myVerdict ?? { verdict: undefined, words: '' }
  const { value, change, clear } = useDraft(`verdict.${item.id}`, start)
  const { busy, run } = useAct()
  const { verdict, words } = value
  const give = async () => {
    if (!verdict) return
    if (!(await run((key) => call(giveVerdict, { params: { itemId: item.id }, body: { verdict, words }, key })))) return
    clear()
    onDone(`您评了“${VERDICT_WORDS[verdict]}”，办结前还可以改`)
  }
  return (
    <Sheet
      title='评价这件事'
      onClose={onClose}
      foot={<Button kind='primary' large busy={busy} disabled={!verdict} onTap={() => void give()}>{verdict ? `评“${VERDICT_WORDS[verdict]}”` : '请选一个'}</Button>}
    >
      <Choices label='做得怎么样' options={OPTIONS} value={verdict} onChange={(next) => change({ verdict: next })} />
      <TextArea label='说一句（可不写，不显示姓名）' hint='例如：车库不漏了，坡道再防滑就更好' value={words} max={500} onChange={(next) => change({ words: next })} />
    </Sheet>
  )
}
