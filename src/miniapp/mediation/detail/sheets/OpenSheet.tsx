import { useNow } from '../../../useNow'
import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { actWords, dealing } from '../acts'
import { firstOf, openSession } from '../first'
import { AgreementSheet } from './AgreementSheet'
import { AppointSheet } from './AppointSheet'
import { ChooseTimesSheet } from './ChooseTimesSheet'
import { EndSheet } from './EndSheet'
import { HoldSessionSheet } from './HoldSessionSheet'
import { JudicialSheet } from './JudicialSheet'
import { OfferTimesSheet } from './OfferTimesSheet'
import { OtherMediatorSheet } from './OtherMediatorSheet'
import { PartySheet } from './PartySheet'
import { ReportTermSheet } from './ReportTermSheet'
import { SetSessionSheet } from './SetSessionSheet'
import { SignSheet } from './SignSheet'
import { StatementSheet } from './StatementSheet'
import type { MediationForm, Press, Pressed } from './sheet'
import { CancelSessionSheet, DisputeTermSheet, DropPartySheet, HandUpSheet, ObjectSheet } from './WordsSheets'

interface OpenProps extends MediationForm {
  open: Pressed
  onAct: Press
}

/** The form that is open. */
export function OpenSheet({ open, onAct, ...form }: OpenProps) {
  const session = 'session' in open ? open.session : openSession(form.mediation)
  switch (open.name) {
    case 'appointMediators':
      return <AppointSheet {...form} />
    case 'addParty':
      return <PartySheet {...form} />
    case 'makeStatement':
      return <StatementSheet {...form} />
    case 'offerTimes':
      return <OfferTimesSheet {...form} />
    case 'drawAgreement':
      return <AgreementSheet {...form} />
    case 'signAgreement':
      return <SignSheet {...form} />
    case 'noteJudicial':
      return <JudicialSheet {...form} />
    case 'handUp':
      return <HandUpSheet {...form} />
    case 'endMediation':
      return <EndSheet {...form} />
    case 'askOtherMediator':
      return <OtherMediatorSheet {...form} />
    case 'objectToAgreement':
      return <ObjectSheet {...form} />
    case 'noteObjects':
      return <ObjectSheet {...form} party={open.party} />
    case 'chooseTimes':
      return session ? <ChooseTimesSheet {...form} session={session} /> : null
    case 'setSession':
      return session ? <SetSessionSheet {...form} session={session} /> : null
    case 'holdSession':
      return session ? <HoldSessionSheet {...form} session={session} /> : null
    case 'cancelSession':
      return <CancelSessionSheet {...form} session={open.session} />
    case 'reportTerm':
      return <ReportTermSheet {...form} term={open.term} />
    case 'disputeTerm':
      return <DisputeTermSheet {...form} term={open.term} />
    case 'dropParty':
      return <DropPartySheet {...form} party={open.party} />
    case 'more':
      return <MoreSheet {...form} onAct={onAct} />
    default:
      return null
  }
}

function MoreSheet({ mediation, onClose, onAct }: MediationForm & { onAct: Press }) {
  const { more } = dealing(mediation.can, firstOf(mediation, useNow()).acts)
  return (
    <Sheet title='还可以' onClose={onClose}>
      {more.map((name, at) => <Field key={name} first={at === 0} label={actWords(name, mediation)} onTap={() => onAct({ name })} />)}
    </Sheet>
  )
}
