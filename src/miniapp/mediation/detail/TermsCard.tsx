import { longDay } from '../../../domain/calendar'
import { writeYuan } from '../../../domain/money'
import { photoTiles } from '../../photoUrl'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Photos } from '../../ui/Photos'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { when } from '../../when'
import { nameOf } from '../words'
import type { PaperProps } from './MediationBody'
import type { Term } from './sheets/sheet'

/** What each has to do, whether it is done, and who says so. */
export function TermsCard(props: PaperProps) {
  const terms = props.mediation.agreement?.terms ?? []
  // one thing at a time stands out: what the other side waits for, then one's own
  const chief = terms.find(({ state, can }) => state === 'reported' && can.includes('confirmTerm')) ?? terms.find(({ can }) => can.includes('reportTerm') && !can.includes('confirmTerm'))
  return (
    <>
      <Section title='约定做到没有' />
      {terms.map((term) => <TermCard key={term.id} {...props} term={term} chief={term === chief} />)}
    </>
  )
}

function TermCard({ mediation: { parties }, busy, onAct, term, chief }: PaperProps & { term: Term; chief: boolean }) {
  const { what, amount, due, state, report, can, late } = term
  const does = (name: string) => can.includes(name)
  return (
    <Card tone={late ? 'late' : undefined}>
      <Row between top>
        <Head className='x-grow'>{`${nameOf(parties, term.partyId)}：${what}`}</Head>
        <Tag kind={late ? 'late' : state === 'done' ? 'done' : state === 'reported' ? 'go' : 'wait'}>{stateWords(term)}</Tag>
      </Row>
      {(amount !== undefined || due) && <Note>{[amount !== undefined && writeYuan(amount), due && `${longDay(due)}以前`].filter(Boolean).join('，')}</Note>}
      {report && <Body className='x-said'>{`${when(report.at)}说做到了${report.words ? `：${report.words}` : ''}`}</Body>}
      {report && <Photos photos={photoTiles(report.photos)} />}
      {can.length > 0 && (
        <ButtonRow>
          {does('disputeTerm') && <Button disabled={busy} label={`没有做到：${what}`} onTap={() => onAct({ name: 'disputeTerm', term })}>没有做到</Button>}
          {does('reportTerm') && <Button kind={chief && !does('confirmTerm') ? 'primary' : 'plain'} disabled={busy} label={`${does('confirmTerm') ? '替他记：做到了' : '做到了'}：${what}`} onTap={() => onAct({ name: 'reportTerm', term })}>{does('confirmTerm') ? '替他记：做到了' : '做到了'}</Button>}
          {does('confirmTerm') && <Button kind={chief ? 'primary' : 'plain'} disabled={busy} label={`确认做到了：${what}`} onTap={() => onAct({ name: 'confirmTerm', term })}>确认做到了</Button>}
        </ButtonRow>
      )}
    </Card>
  )
}

function stateWords({ state, late }: Term): string {
  if (state === 'done') return '做到了'
  if (state === 'reported') return '说做到了，等确认'
  return late ? '过了日子' : '还没做'
}
