import type { VotePage } from '../../../../contract/vote'
import { CONDITIONS } from '../../../../domain/vote/election/candidate'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Card } from '../../../ui/Card'
import { Row } from '../../../ui/Row'
import { Tag } from '../../../ui/Tag'
import { Body, Head, Note } from '../../../ui/Text'
import { NOMINATOR_WORDS } from './words'

export type CandidateShown = VotePage['candidates'][number]

export interface CandidateCardProps {
  at: number
  candidate: CandidateShown
  can: readonly string[]
  onOpen: (name: 'check' | 'withdraw') => void
}

/** One of the list: who put the name forward, what they say, and what the check still lacks. */
export function CandidateCard({ at, candidate, can, onOpen }: CandidateCardProps) {
  const { name, words, by, supporters, mine, check } = candidate
  const lacking = CONDITIONS.filter(({ id }) => !check?.met.includes(id))
  const may = check !== undefined && lacking.length === 0
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{`${at + 1}. ${name}`}</Head>
        <Tag kind={may ? 'done' : check ? 'late' : 'wait'}>{may ? '符合条件' : check ? `${lacking.length} 条不符合` : '待审查'}</Tag>
      </Row>
      <Note>{`${NOMINATOR_WORDS[by]}${supporters === undefined ? '' : ` · ${supporters} 名业主`}`}</Note>
      {words !== '' && <Body className='x-said'>{words}</Body>}
      {check && lacking.map(({ id, text, article }) => <Note key={id}>{`不符合：${text}（${article}）`}</Note>)}
      {check && check.words !== '' && <Note>{`审查说明：${check.words}`}</Note>}
      <ButtonRow>
        {!mine && can.includes('checkCandidate') && <Button label={`审查${name}`} kind={check ? 'plain' : 'primary'} onTap={() => onOpen('check')}>{check ? '重新审查' : '审查条件'}</Button>}
        {can.includes('withdrawCandidate') && <Button label={`${mine ? '我不参选了' : '从名单去掉'}：${name}`} onTap={() => onOpen('withdraw')}>{mine ? '我不参选了' : '从名单去掉'}</Button>}
      </ButtonRow>
    </Card>
  )
}
