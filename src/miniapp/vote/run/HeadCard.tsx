import type { VotePage } from '../../../contract/vote'
import { earliestAfterRoll } from '../../../domain/vote/dates'
import { PHASE_NAMES } from '../../../domain/vote/vote'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { Steps } from '../../ui/Steps'
import { Tag } from '../../ui/Tag'
import { Body, Note, Title } from '../../ui/Text'
import { openItem } from '../../roundTable/go'
import { day, when } from '../../when'
import { openRun } from './go'

export const RUN_STEPS = ['起草', '审阅', '公示', '名册', '投票', '计票'] as const
const STEP_OF: Record<VotePage['phase'], number> = { draft: 0, review: 1, notice: 2, roll: 3, open: 4, closed: 5, final: 6, void: -1 }
const TAGS: Partial<Record<VotePage['phase'], 'go' | 'done' | 'late' | 'wait'>> = { open: 'go', final: 'done', void: 'late', draft: 'wait', review: 'wait' }

/** What it is about, how far it has come, and the days that were set. */
export function HeadCard({ vote }: { vote: VotePage }) {
  const { title, phase, scopeName, secret, questions, review, notice, roll, extension, item, former, voidReason } = vote
  return (
    <>
      <Card>
        <Row between top>
          <Title className='x-grow'>{title}</Title>
          <Tag kind={TAGS[phase] ?? 'go'}>{PHASE_NAMES[phase]}</Tag>
        </Row>
        <Note>{[scopeName, secret ? '无记名' : '记名', `${questions.length} 项`].join(' · ')}</Note>
        {phase !== 'void' && <Steps steps={RUN_STEPS} now={STEP_OF[phase]} />}
        {voidReason && <Body className='x-said'>{`作废原因：${voidReason}`}</Body>}
      </Card>
      {phase === 'draft' && review && !review.approved && (
        <Card tone='wait'><Body>{`社区退回：${review.words}`}</Body><Note>{when(review.at)}</Note></Card>
      )}
      {(notice || item || former) && (
        <Card tight>
          {notice && <Field first label='公示' note={notice.edition > 1 ? `第 ${notice.edition} 次公示` : undefined} value={`${day(notice.on)}起`} />}
          {notice && <Field label='投票' note={extension && `因“${extension.reason}”延长`} value={`${day(notice.opensOn)}到${day(extension?.closesOn ?? notice.closesOn)}`} />}
          {roll && <Field label='名册' note={rollNote(vote)} value={`${roll.totals.voices} 份票权`} />}
          {item && <Field first={!notice} label='来自议题' note={item.title} value='看议题' onTap={() => openItem(item.id)} />}
          {former && <Field first={!notice && !item} label='上一次表决' value='看经过' onTap={() => openRun(former.id)} />}
        </Card>
      )}
    </>
  )
}

const rollNote = ({ roll, rules, phase }: VotePage) => {
  if (!roll) return undefined
  const corrected = roll.corrections > 0 ? `更正过 ${roll.corrections} 次` : ''
  const stands = phase === 'roll' ? `${day(earliestAfterRoll(roll.on as `${number}-${number}-${number}`, rules.rollDays))}起可以开始投票` : '已固定'
  return [`${day(roll.on)}公布`, corrected, stands].filter(Boolean).join(' · ')
}
