import { Card } from '../ui/Card'
import { Chips } from '../ui/Chips'
import { SwitchField } from '../ui/SwitchField'
import { Head } from '../ui/Text'
import { CATEGORY_OPTIONS } from '../words'
import { MAY_BE_URGENT, type ChangeReport, type ReportDraft } from './draft'

/** Of which kind it is, and whether it cannot wait. */
export function KindCard({ draft, onChange }: { draft: ReportDraft; onChange: ChangeReport }) {
  return (
    <Card>
      <Head>属于哪一类</Head>
      <Chips
        label='属于哪一类'
        options={CATEGORY_OPTIONS}
        value={draft.category ?? undefined}
        onChange={(category) => onChange({ category })}
      />
      {MAY_BE_URGENT.includes(draft.category) && (
        <SwitchField
          first
          label='很急，等不到上班时间'
          note='跑水、停电、电梯困人、燃气味、会伤到人'
          value={draft.urgent}
          onChange={(urgent) => onChange({ urgent })}
        />
      )}
    </Card>
  )
}
