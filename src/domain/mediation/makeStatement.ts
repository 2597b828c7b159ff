import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { StatementMade } from './events'
import type { Mediation, Statement } from './mediation'
import { partyOf, phaseReasons, photoReasons, speakerReasons, wordsReasons, type MediationReason } from './reasons'

export const STATEMENT_MOST = 2000
const STATEMENTS_MOST = 100

export type StatementRefusal = MediationReason | { code: 'TOO_MANY_STATEMENTS'; most: number }

/** What a party has to say, typed by the party or noted by a mediator who heard it; private, none of the other parties reads it. */
export const makeStatement = (told: Pick<Statement, 'id' | 'partyId' | 'words' | 'photoIds' | 'private'>, mediation: Mediation, actor: Actor, now: Instant): Decision<StatementMade, StatementRefusal> =>
  decideBy<StatementMade, StatementRefusal>(
    [
      ...speakerReasons(mediation, told.partyId, actor),
      ...phaseReasons(mediation, ['waiting', 'underway', 'agreed', 'performing']),
      ...wordsReasons(told.words, STATEMENT_MOST),
      ...photoReasons(told.photoIds),
      ...(mediation.statements.length >= STATEMENTS_MOST ? [{ code: 'TOO_MANY_STATEMENTS', most: STATEMENTS_MOST } as const] : []),
    ],
    () => {
      const own = partyOf(mediation, actor)?.id === told.partyId
      return [{ type: 'StatementMade', statement: { ...told, words: told.words.trim(), tier: mediation.tier, at: now, ...(!own && { notedBy: actor.personId }) }, at: now }]
    },
  )
