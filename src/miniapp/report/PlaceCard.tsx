import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { SwitchField } from '../ui/SwitchField'
import type { ChangeReport, ReportDraft } from './draft'
import { placeText } from './place'

export interface PlaceCardProps {
  draft: ReportDraft
  onChange: ChangeReport
  onPlace: () => void
  onScan: () => void
}

/** Where it is, and who may see it. */
export function PlaceCard({ draft, onChange, onPlace, onScan }: PlaceCardProps) {
  return (
    <Card tight>
      <Field first label='地点' value={placeText(draft.place) || '请选'} onTap={onPlace} />
      <Field label='扫墙上的地点牌' value='扫码或输编号' onTap={onScan} />
      <SwitchField
        label='邻居能看到'
        note={draft.neighbours ? '同样的问题可以一起跟；复核以后公开' : '只有办事的人能看到'}
        value={draft.neighbours}
        onChange={(neighbours) => onChange({ neighbours })}
      />
      {draft.neighbours && (
        <SwitchField
          label='让邻居看到我的称呼'
          note='不开时只显示“邻居”'
          value={draft.nameShown}
          onChange={(nameShown) => onChange({ nameShown })}
        />
      )}
    </Card>
  )
}
