import type { VotePage } from '../../../contract/vote'
import { writeArea } from '../../../domain/area'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { openRoll } from '../go'

/** The whole against which everything is measured, and the way to its lines. */
export function RollCard({ vote: { id, roll } }: { vote: VotePage }) {
  if (!roll) return null
  const { persons, areaCm2, units } = roll.totals
  return (
    <Card tight>
      <Field first label='公示的名册' note={`${persons} 人，${units} 套，${writeArea(areaCm2)} ㎡`} value='看名册' onTap={() => openRoll(id)} />
    </Card>
  )
}
