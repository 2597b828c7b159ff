import type { ItemRow } from '../../contract/agendaItem'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Steps } from '../ui/Steps'
import { Tag } from '../ui/Tag'
import { Head, Note } from '../ui/Text'
import { itemNote, itemTag, stepNames, stepNow } from './stages'

export interface ItemCardProps {
  row: ItemRow
  /** A line of why it is shown. */
  why?: string
  chosen?: boolean
  onOpen: (row: ItemRow) => void
}

/** An item in a list: what is talked over, whom it touches, how far it has come. */
export function ItemCard({ row, why, chosen, onOpen }: ItemCardProps) {
  const { kind, words } = itemTag(row)
  const ended = row.phase === 'closed' || row.phase === 'handedOn'
  return (
    <Card chosen={chosen} onTap={() => onOpen(row)}>
      <Row between top>
        <Head className='x-grow'>{row.title}</Head>
        <Tag kind={kind}>{words}</Tag>
      </Row>
      <Note>{why ?? itemNote(row)}</Note>
      {!ended && <Steps steps={stepNames(row)} now={stepNow(row)} />}
    </Card>
  )
}
