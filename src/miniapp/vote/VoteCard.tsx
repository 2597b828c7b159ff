import type { VoteRow } from '../../contract/vote'
import { PHASE_NAMES } from '../../domain/vote/vote'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Head, Note } from '../ui/Text'
import { when } from '../when'
import { closing } from './closing'
import { openVote } from './go'

const KINDS: Partial<Record<VoteRow['phase'], 'go' | 'done' | 'late' | 'wait'>> = { open: 'go', final: 'done', void: 'late' }
const OUTCOMES = { passed: '通过', rejected: '没有通过', undecided: '未决' } as const

/** A vote in a list: what it decides, where it stands, and until when one may vote. */
export function VoteCard({ row }: { row: VoteRow }) {
  const outcomes = row.outcomes.map((one) => OUTCOMES[one])
  return (
    <Card onTap={() => openVote(row.id)}>
      <Row between top>
        <Head className='x-grow'>{row.title}</Head>
        <Tag kind={KINDS[row.phase] ?? 'plain'}>{outcomes.length === 1 ? (outcomes[0] ?? '') : PHASE_NAMES[row.phase]}</Tag>
      </Row>
      <Note>{daysOf(row)}</Note>
      {outcomes.length > 1 && <Note>{outcomes.map((one, at) => `第 ${at + 1} 项${one}`).join('，')}</Note>}
    </Card>
  )
}

function daysOf({ phase, opensAt, closesAt, questions, secret }: VoteRow): string {
  const what = `${questions} 项，${secret ? '无记名' : '记名'}`
  if (phase === 'open' && closesAt) return `${closing(closesAt)} 截止 · ${what}`
  if (opensAt && (phase === 'notice' || phase === 'roll')) return `${when(opensAt)} 开始投票 · ${what}`
  return what
}
