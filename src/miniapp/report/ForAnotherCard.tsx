import { useState } from 'react'
import type { EstatePage } from '../../contract/estate'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Sheet } from '../ui/Sheet'
import { SwitchField } from '../ui/SwitchField'
import { TextField } from '../ui/TextField'
import { BuildingPicks, type BuildingChoice } from './BuildingPicks'
import type { ChangeReport, ReportDraft } from './draft'
import { placeOf } from './place'

export interface ForAnotherCardProps {
  estate?: EstatePage
  draft: ReportDraft
  onChange: ChangeReport
  /** Its home is chosen in a sheet, which must stand outside of the card. */
  onUnit: () => void
}

/** For somebody without a phone: their name and home go with it, and a slip is printed for them. */
export function ForAnotherCard({ estate, draft, onChange, onUnit }: ForAnotherCardProps) {
  return (
    <Card tight>
      <SwitchField
        first
        label='替没有手机的人报'
        note='会打印一张纸条，凭纸条上的短码谁都能帮着看进度'
        value={draft.forAnother}
        onChange={(forAnother) => onChange({ forAnother })}
      />
      {draft.forAnother && (
        <>
          <TextField label='替谁报' hint='姓名' value={draft.name} max={20} onChange={(name) => onChange({ name })} />
          {estate && <Field first label='住哪一户' value={draft.unit?.address ?? '可不选'} onTap={onUnit} />}
          <TextField label='能找到人的电话（可不写）' kind='tel' value={draft.phone} max={20} onChange={(phone) => onChange({ phone })} />
        </>
      )}
    </Card>
  )
}

/** Chooses a home. */
export function UnitSheet({ estate, unit, onClose, onChoose }: { estate: EstatePage; unit: ReportDraft['unit']; onClose: () => void; onChoose: (unit: ReportDraft['unit']) => void }) {
  const [choice, setChoice] = useState<BuildingChoice | undefined>(unit ? { kind: 'unit', id: unit.id } : undefined)
  const home = choice?.kind === 'unit' ? placeOf(estate, 'unit', choice.id) : undefined
  return (
    <Sheet
      title='住哪一户'
      onClose={onClose}
      foot={
        <>
          {unit && <Button onTap={() => onChoose(null)}>不选了</Button>}
          <Button kind='primary' disabled={!home} onTap={() => home?.id && onChoose({ id: home.id, address: home.name })}>
            {home ? home.name : '请选到哪一户'}
          </Button>
        </>
      }
    >
      <BuildingPicks home estate={estate} value={choice} onChange={setChoice} />
    </Sheet>
  )
}
