import type { MatterRow } from '../../contract/matter'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Head, Note } from '../ui/Text'
import { when } from '../when'
import { CATEGORY_WORDS, MATTER_PHASE_WORDS, numberText } from '../words'
import { dueTag, phaseTag } from './matterTag'

/** The lines of a matter in a card. */
export function MatterLines({ row, clock }: { row: MatterRow; clock?: boolean }) {
  const tag = clock ? dueTag(row) : phaseTag(row)
  return (
    <>
      <Row between top>
        <Head className='x-grow'>{row.title}</Head>
        <Tag kind={tag.kind}>{tag.text}</Tag>
      </Row>
      <Note>{[row.urgency === 'urgent' && '紧急', ...placeWords(row)].filter(Boolean).join(' · ')}</Note>
      <Note>
        {[numberText(row.number), when(row.reportedAt), clock && stands(row)].filter(Boolean).join(' · ')}
      </Note>
    </>
  )
}

const stands = (row: MatterRow) => [MATTER_PHASE_WORDS[row.phase], row.worker].filter(Boolean).join(' ')

/** 报修 · 3号楼2单元楼道 · 4 位邻居也遇到了 · 照片 2 张 */
export function placeWords(row: Pick<MatterRow, 'category' | 'place' | 'joined' | 'photos'>): string[] {
  return [
    CATEGORY_WORDS[row.category],
    row.place,
    ...(row.joined > 0 ? [`${row.joined} 位邻居也遇到了`] : []),
    ...(row.photos > 0 ? [`照片 ${row.photos} 张`] : []),
  ]
}
