import { View } from '@tarojs/components'
import { useNow } from '../../../useNow'
import { Chips } from '../../../ui/Chips'
import { LinkButton } from '../../../ui/LinkButton'
import { Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { DUES, dueIn, type TermDraft } from './agreementForm'
import type { Party } from './sheet'

interface TermRowsProps {
  at: number
  term: TermDraft
  parties: readonly Party[]
  onChange: (part: Partial<TermDraft>) => void
  onDrop?: () => void
}

/** One thing that one party does: who, what, how much, by when. */
export function TermRows({ at, term, parties, onChange, onDrop }: TermRowsProps) {
  const no = `第 ${at + 1} 条`
  const now = useNow()
  const dues = DUES.map(({ days, label }) => ({ value: dueIn(days, now) as string, label }))
  return (
    <View className='x-record'>
      <Note>{`${no}，谁来做`}</Note>
      <Chips label={`${no}谁来做`} options={parties.map(({ id, name }) => ({ value: id, label: name }))} value={term.partyId} onChange={(partyId) => onChange({ partyId })} />
      <TextArea label={`${no}做什么`} hint='例如：赔吊顶修理费' value={term.what} max={300} onChange={(what) => onChange({ what })} />
      <TextField label={`${no}金额（元，不涉及钱不填）`} kind='digit' value={term.yuan} max={16} onChange={(yuan) => onChange({ yuan })} />
      <TextField label={`${no}哪天以前`} hint='如 2026-12-31，也可以点下面的' value={term.due} max={20} onChange={(due) => onChange({ due })} />
      <Chips label={`${no}多少天内`} options={dues} value={term.due} onChange={(due) => onChange({ due })} />
      {onDrop && <LinkButton quiet label={`删掉${no}`} onTap={onDrop}>删掉这一条</LinkButton>}
    </View>
  )
}
