import { View } from '@tarojs/components'
import type { MatterRow } from '../../contract/matter'
import { phaseTag } from '../matters/matterTag'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Head, Note } from '../ui/Text'
import { when } from '../when'

export interface SimilarCardProps {
  rows: readonly MatterRow[]
  busy: boolean
  onSame: (row: MatterRow) => void
  onOther: (row: MatterRow) => void
}

/** It may have been told already: one press joins it, and a thing is told once. */
export function SimilarCard({ rows, busy, onSame, onOther }: SimilarCardProps) {
  if (rows.length === 0) return null
  return (
    <View role='region' aria-label='可能已经有人反映过' aria-live='polite'>
      {rows.map((row) => (
        <Card key={row.id} tone='wait'>
          <Head className='x-wait'>可能已经有人反映过</Head>
          <Note>
            {[`“${row.title}”`, row.place, when(row.reportedAt), phaseTag(row).text, row.joined > 0 && `${row.joined} 位邻居也遇到了`]
              .filter(Boolean)
              .join(' · ')}
          </Note>
          <ButtonRow>
            <Button disabled={busy} label={`我也遇到了：${row.title}`} onTap={() => onSame(row)}>我也遇到了</Button>
            <Button disabled={busy} label={`不是同一件：${row.title}`} onTap={() => onOther(row)}>不是同一件</Button>
          </ButtonRow>
        </Card>
      ))}
    </View>
  )
}
