import type { MediationPage } from '../../../../contract/mediation'
import type { MediationAct } from '../acts'
import type { FirstAct } from '../first'

export type Session = NonNullable<MediationPage['sessions']>[number]
export type Term = NonNullable<MediationPage['agreement']>['terms'][number]
export type Party = MediationPage['parties'][number]

/** What may be pressed on the page: an act on the whole, or on one of its talks, terms or parties. */
export type Pressed =
  | { name: MediationAct | FirstAct | 'more' }
  | { name: 'chooseTimes' | 'setSession' | 'holdSession' | 'cancelSession'; session: Session }
  | { name: 'reportTerm' | 'confirmTerm' | 'disputeTerm'; term: Term }
  | { name: 'dropParty' | 'noteAgrees' | 'noteRefuses' | 'noteConfirms' | 'noteObjects'; party: Party }
export type Press = (pressed: Pressed) => void

export interface MediationForm {
  mediation: MediationPage
  onClose: () => void
  /** It was done: `words` say what happened and what comes next. */
  onDone: (words: string) => void
}
