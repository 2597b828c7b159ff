import type { StudioCaseRow } from '../../contract/deputyStudio'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Head, Note } from '../ui/Text'
import { day } from '../when'
import { openStudioCase } from './go'
import { caseTag } from './words'

/** What somebody brought: its number and where it stands. What was said stands on its page only. */
export function CaseCard({ row }: { row: StudioCaseRow }) {
  const { kind, words } = caseTag(row)
  return (
    <Card onTap={() => openStudioCase(row.id)} tone={row.late ? 'late' : undefined}>
      <Row between top>
        <Head className='x-grow'>{`${row.name ?? '我的来访'}　第 ${row.number} 号`}</Head>
        <Tag kind={kind}>{words}</Tag>
      </Row>
      <Note>{`${day(row.talkedOn)}来访${row.deputy ? ` · ${row.deputy}` : ''}`}</Note>
    </Card>
  )
}
