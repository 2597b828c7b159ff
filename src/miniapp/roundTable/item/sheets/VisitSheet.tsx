import { recordVisit, unvisitedUnits } from '../../../../contract/agendaItem'
import { OPINIONS, type Opinion } from '../../../../domain/agendaItem/agendaItem'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { useAct } from '../../../useAct'
import { useLoad } from '../../../useLoad'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Sheet } from '../../../ui/Sheet'
import { Head } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { OPINION_WORDS } from '../../../words'
import type { ItemSheetProps } from './sheet'
import { UnitPick } from './UnitPick'

interface VisitDraft {
  unitId?: string
  address: string
  opinion?: Opinion
  words: string
}

const EMPTY: VisitDraft = { unitId: undefined, address: '', opinion: undefined, words: '' }
const OPINION_OPTIONS = OPINIONS.map((value) => ({ value, label: OPINION_WORDS[value] }))

/** One door after another: pick it, press what they said, and the form is ready for the next. */
export function VisitSheet({ item, onClose, onDone }: ItemSheetProps) {
  const params = { itemId: item.id }
  const { value, change, clear } = useDraft<VisitDraft>(`visit.${item.id}`, EMPTY)
  const { data, problem, reload } = useLoad(() => call(unvisitedUnits, { params }), [item.id])
  const { busy, run } = useAct()
  const { unitId, address, opinion, words } = value
  const where = data?.buildings.flatMap(({ units }) => units).find(({ id }) => id === unitId)?.address
  const placed = !!where || !!address.trim()
  const missing = !placed ? '请选走访了哪一户' : !opinion ? '请选他家的意见' : undefined
  const record = async () => {
    if (!opinion) return
    const body = { ...(where ? { unitId } : { address: address.trim() }), opinion, words }
    if (!(await run((key) => call(recordVisit, { params, body, key })))) return
    clear()
    onDone(`${where ?? address.trim()} 记下了，接着记下一户`, true)
    void reload()
  }
  return (
    <Sheet
      title={data ? `记走访 ${data.visited}/${data.all} 户` : '记走访'}
      onClose={onClose}
      foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void record()}>{missing ?? '记下，下一户'}</Button>}
    >
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {data && (
        <UnitPick buildings={data.buildings} unitId={unitId} address={address} onChange={(part) => change(part)} />
      )}
      <Head>{where ? `${where} 的意见` : '意见'}</Head>
      <Chips label='意见' options={OPINION_OPTIONS} value={opinion} onChange={(next) => change({ opinion: next })} />
      <TextArea label='怎么说的（可不写）' hint='例如：同意修，希望分两次交钱' value={words} max={500} onChange={(next) => change({ words: next })} />
    </Sheet>
  )
}
