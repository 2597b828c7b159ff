import type { MediationPage } from '../../../contract/mediation'
import { END_WORDS } from '../../../domain/mediation/endMediation'
import { timelineEntries } from '../../matters/detail/entries'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Note, Title } from '../../ui/Text'
import { Timeline } from '../../ui/Timeline'
import { MEDIATION_PHASE_WORDS } from '../../words'
import { dueWords, numbersWords, phaseTag } from '../words'
import { AgreementCard } from './AgreementCard'
import { FirstCard } from './FirstCard'
import { PartiesCard } from './PartiesCard'
import { SessionsCard } from './SessionsCard'
import type { Press } from './sheets/sheet'
import { StatementsCard } from './StatementsCard'
import { TermsCard } from './TermsCard'
import { TiersCard } from './TiersCard'
import { ToldCard } from './ToldCard'

export interface PaperProps {
  mediation: MediationPage
  busy: boolean
  onAct: Press
}

/** A mediation: where it stands, what is waited for, and the papers, the latest that matter first. */
export function MediationBody(props: PaperProps) {
  const { mediation } = props
  const { title, phase, standing, ended, agreement, sessions, statements, matter, timeline } = mediation
  const due = dueWords(mediation)
  // What binds is what everybody comes for; what is only a draft stands behind what must be done.
  const performs = agreement?.effectiveOn !== undefined
  return (
    <>
      <Card>
        <Row between top>
          <Title className='x-grow'>{title}</Title>
          <Tag kind={phaseTag(phase)}>{MEDIATION_PHASE_WORDS[phase]}</Tag>
        </Row>
        <Note>{numbersWords(mediation)}</Note>
        {due && <Note className={mediation.late ? 'x-input__wrong' : undefined}>{due}</Note>}
      </Card>
      {ended ? (
        <Card>
          <Body>{END_WORDS[ended.why]}</Body>
          {ended.why !== 'refused' && <Note className='x-said'>{`调解员说：${ended.words}`}</Note>}
        </Card>
      ) : (
        <FirstCard {...props} />
      )}
      {performs && <TermsCard {...props} />}
      {agreement && <AgreementCard {...props} />}
      {sessions && sessions.length > 0 && <SessionsCard {...props} />}
      {matter && <ToldCard matter={matter} />}
      {statements && <StatementsCard {...props} />}
      <PartiesCard {...props} />
      <TiersCard mediation={mediation} />
      {standing === 'organiser' || standing === 'past' || standing === 'tier' ? <Note>{KEPT_FROM}</Note> : null}
      <Section title='经过' />
      <Card><Timeline entries={timelineEntries(timeline)} /></Card>
    </>
  )
}

const KEPT_FROM = '当事人说的、约的时间和协议，只有当事人和现在的调解员看得到。'
