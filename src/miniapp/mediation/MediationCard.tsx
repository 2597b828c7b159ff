import type { MediationRow } from '../../contract/mediation'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Body, Head, Note } from '../ui/Text'
import { MEDIATION_PHASE_WORDS } from '../words'
import { dueWords, numbersWords, phaseTag, standsWords } from './words'

/** A mediation in a list: where it stands, how long there is, and what the reader is waited for. */
export const MediationCard = ({ row, chosen, onOpen }: { row: MediationRow; chosen?: boolean; onOpen: (id: string) => void }) => (
  <Card chosen={chosen} tone={row.late ? 'late' : undefined} onTap={() => onOpen(row.id)}>
    <Row between top>
      <Head className='x-grow'>{row.title}</Head>
      <Tag kind={phaseTag(row.phase)}>{standsWords(row)}</Tag>
    </Row>
    <Note>{numbersWords(row)}</Note>
    {dueWords(row) && <Note>{dueWords(row)}</Note>}
    {row.waits && row.waits !== MEDIATION_PHASE_WORDS[row.phase] && <Body className='x-wait'>{row.waits}</Body>}
  </Card>
)
