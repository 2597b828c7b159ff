import type { MatterRow } from '../../contract/matter'
import { Card } from '../ui/Card'
import { MatterLines } from './MatterLines'

export interface MatterCardProps {
  row: MatterRow
  /** Shows how long there is instead of where it stands. */
  clock?: boolean
  chosen?: boolean
  onOpen: (row: MatterRow) => void
}

/** A matter in a list: what, where it stands, where it is. */
export const MatterCard = ({ row, clock, chosen, onOpen }: MatterCardProps) => (
  <Card chosen={chosen} onTap={() => onOpen(row)}>
    <MatterLines row={row} clock={clock} />
  </Card>
)
