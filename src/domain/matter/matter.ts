import type { Instant } from '../calendar'

export const CATEGORIES = ['repair', 'publicArea', 'neighbours', 'fees', 'safety', 'suggestion', 'other'] as const
export type Category = (typeof CATEGORIES)[number]

/** `urgent` counts round the clock: water, fire, lift, gas, anything that may hurt somebody. */
export const URGENCIES = ['urgent', 'normal'] as const
export type Urgency = (typeof URGENCIES)[number]

export const PLACE_KINDS = ['unit', 'entrance', 'building', 'place', 'estate'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** Where it is: a home, an entrance, a building, a public place, or somewhere in the estate. */
export interface Place {
  readonly kind: PlaceKind
  readonly id?: string
  /** As people say it, e.g. 3号楼2单元 楼道. */
  readonly name: string
  readonly entranceId?: string
  readonly buildingId?: string
}

export type MatterPhase =
  | 'reported'
  | 'returned'
  | 'accepted'
  | 'withCompany'
  | 'atRoundTable'
  | 'inMediation'
  | 'awaitingConfirmation'
  | 'closed'
  | 'merged'
  | 'withdrawn'

export type ClosedHow = 'confirmed' | 'unconfirmed'
export type HandledBy = 'ticket' | 'roundTable' | 'mediation' | 'answer'

/** A resident's concern from the first photo to the last rating. */
export interface Matter {
  readonly id: string
  readonly number: number
  readonly phase: MatterPhase
  readonly category: Category
  readonly urgency: Urgency
  readonly title: string
  readonly text: string
  readonly photoIds: readonly string[]
  readonly place: Place
  readonly seenBy: 'handlers' | 'neighbours'
  readonly check: 'pending' | 'pass' | 'withheld'
  readonly nameShown: boolean
  readonly reporterId: string
  /** Who typed it in: the reporter, or a clerk or neighbour in the reporter's name. */
  readonly enteredBy: string
  readonly slipCode?: string
  readonly joined: readonly string[]
  readonly reportedAt: Instant
  readonly acceptDue: Instant
  /** Its running day (to be accepted or finished by) was reckoned from then on, without the holiday list of that year. */
  readonly dueWarning?: { readonly year: number; readonly from: Instant }
  readonly acceptedAt?: Instant
  readonly ticketId?: string
  readonly itemId?: string
  readonly mediationId?: string
  readonly mergedInto?: string
  /** When it was merged or withdrawn: from then on nothing is owed on it. */
  readonly leftAt?: Instant
  /** Of what those who accept have in hand, and of what was handled: the day that stood when it was done. The company's is its ticket's. */
  readonly finishDue?: Instant
  readonly handledBy?: HandledBy
  readonly handledAt?: Instant
  /** With no word by then it closes itself. */
  readonly closeOn?: Instant
  readonly closedAt?: Instant
  readonly closedHow?: ClosedHow
  readonly rating?: number
  readonly timesSentBack: number
  /** Its reporter had to tell of it a second time: it was returned and sent in anew, or told once more and merged into this one. */
  readonly toldAgain?: true
  readonly overdueLevel: number
}

export type MatterReported = {
  type: 'MatterReported'
  id: string
  number: number
  category: Category
  urgency: Urgency
  title: string
  text: string
  photoIds: readonly string[]
  place: Place
  seenBy: Matter['seenBy']
  nameShown: boolean
  reporterId: string
  enteredBy: string
  slipCode?: string
  acceptDue: Instant
  /** The year whose holiday list was lacking when the day was reckoned; so on each event that sets a day. */
  dueWarning?: number
  /** False when only handlers see it: nothing is published, so nothing is checked. */
  checkNeeded: boolean
  at: Instant
}
export type MatterSupplemented = { type: 'MatterSupplemented'; text: string; photoIds: readonly string[]; at: Instant }
export type MatterChecked = {
  type: 'MatterChecked'
  result: 'pass' | 'withheld'
  by: 'wechat' | 'person'
  reason?: string
  at: Instant
}
export type NeighbourJoined = { type: 'NeighbourJoined'; personId: string; at: Instant }
export type NeighbourLeft = { type: 'NeighbourLeft'; personId: string; at: Instant }
export type MatterAccepted = { type: 'MatterAccepted'; words: string; finishDue?: Instant; dueWarning?: number; at: Instant }
export type MatterReturned = { type: 'MatterReturned'; reason: string; instead: string; at: Instant }
export type MatterResubmitted = {
  type: 'MatterResubmitted'
  text: string
  photoIds: readonly string[]
  acceptDue: Instant
  dueWarning?: number
  at: Instant
}
export type MatterMerged = { type: 'MatterMerged'; into: string; intoNumber: number; words: string; at: Instant }
export type MatterTookIn = { type: 'MatterTookIn'; from: string; fromNumber: number; reporterId: string; at: Instant }
export type MatterHandedToCompany = {
  type: 'MatterHandedToCompany'
  ticketId: string
  ticketNumber: number
  words: string
  at: Instant
}
export type MatterHandedToRoundTable = {
  type: 'MatterHandedToRoundTable'
  itemId: string
  itemNumber: number
  words: string
  at: Instant
}
/** From then on it is told to nobody but those who deal with it. @law 人民调解法 8 */
export type MatterHandedToMediation = {
  type: 'MatterHandedToMediation'
  mediationId: string
  mediationNumber: number
  words: string
  at: Instant
}
/** The ticket is finished, the item carried out, or the question answered: the reporter has the word. */
export type MatterHandled = {
  type: 'MatterHandled'
  by: HandledBy
  words: string
  photoIds: readonly string[]
  closeOn: Instant
  /** By when the company had promised it: a later promise, to another reporter, does not change this one. */
  finishDue?: Instant
  at: Instant
}
export type MatterConfirmed = { type: 'MatterConfirmed'; rating: number; words: string; at: Instant }
export type MatterSentBack = {
  type: 'MatterSentBack'
  words: string
  photoIds: readonly string[]
  backTo: 'accepted' | 'withCompany' | 'atRoundTable' | 'inMediation'
  at: Instant
}
export type MatterClosedUnconfirmed = { type: 'MatterClosedUnconfirmed'; at: Instant }
export type MatterRated = { type: 'MatterRated'; rating: number; words: string; at: Instant }
/** The company's work was called off, or mediation ended without success; nobody has it in hand but those who accept. */
export type MatterTakenBack = { type: 'MatterTakenBack'; reason: string; from?: 'mediation'; finishDue?: Instant; dueWarning?: number; at: Instant }
export type MatterWithdrawn = { type: 'MatterWithdrawn'; reason: string; at: Instant }
export type MatterWentOverdue = { type: 'MatterWentOverdue'; level: number; due: Instant; at: Instant }
/** The list of a year that was lacking is out: the day stands anew, by the same promise. */
export type MatterReckonedAnew = {
  type: 'MatterReckonedAnew'
  year: number
  step: 'accept' | 'finish'
  before: Instant
  due: Instant
  /** A later year that is lacking still. */
  dueWarning?: number
  at: Instant
}

export type MatterEvent =
  | MatterReported
  | MatterSupplemented
  | MatterChecked
  | NeighbourJoined
  | NeighbourLeft
  | MatterAccepted
  | MatterReturned
  | MatterResubmitted
  | MatterMerged
  | MatterTookIn
  | MatterHandedToCompany
  | MatterHandedToRoundTable
  | MatterHandedToMediation
  | MatterHandled
  | MatterConfirmed
  | MatterSentBack
  | MatterClosedUnconfirmed
  | MatterRated
  | MatterTakenBack
  | MatterWithdrawn
  | MatterWentOverdue
  | MatterReckonedAnew

/** Which phase may follow which; the properties walk this table. */
export const NEXT_PHASES: Record<MatterPhase, readonly MatterPhase[]> = {
  reported: ['returned', 'accepted', 'withCompany', 'atRoundTable', 'inMediation', 'awaitingConfirmation', 'merged', 'withdrawn'],
  returned: ['reported', 'withdrawn'],
  accepted: ['returned', 'withCompany', 'atRoundTable', 'inMediation', 'awaitingConfirmation', 'merged', 'withdrawn'],
  withCompany: ['atRoundTable', 'awaitingConfirmation', 'accepted'],
  atRoundTable: ['withCompany', 'inMediation', 'awaitingConfirmation', 'accepted'],
  inMediation: ['awaitingConfirmation', 'accepted'],
  awaitingConfirmation: ['closed', 'accepted', 'withCompany', 'atRoundTable', 'inMediation'],
  closed: ['accepted', 'withCompany', 'atRoundTable', 'inMediation'],
  merged: [],
  withdrawn: [],
}

/** Still somebody's to deal with. */
export const OPEN_PHASES = ['reported', 'returned', 'accepted', 'withCompany', 'atRoundTable', 'inMediation', 'awaitingConfirmation'] as const satisfies readonly MatterPhase[]
