import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Fen } from '../money'
import type { JointMatter } from '../vote/question'
import type { AgendaItem, Payer } from './agendaItem'
import type { PlanProposed } from './events'
import {
  NAME_MOST,
  ORGANISERS,
  phaseReasons,
  photoReasons,
  TEXT_MOST,
  wordsReasons,
  type ItemWrongPhase,
  type NotYours,
  type TooManyPhotos,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

/** A thousand million yuan: beyond any estate, and still exact as a number. */
export const COST_MOST: Fen = 100_000_000_000

export interface ProposePlan {
  readonly text: string
  readonly costFen: Fen
  readonly payers: readonly Payer[]
  readonly photoIds: readonly string[]
  readonly ownersDecide?: { readonly matter: JointMatter }
}

export type ProposePlanRefusal =
  | NotYours
  | ItemWrongPhase
  | WordsMissing
  | WordsTooLong
  | TooManyPhotos
  | { code: 'SUM_OUT_OF_RANGE'; fen: Fen; most: Fen }
  | { code: 'PLAN_DOES_NOT_ADD_UP'; costFen: Fen; paidFen: Fen }

/** What is to be done, what it costs, and who pays how much: to the fen. A new one takes the place of the last. */
export function proposePlan(
  command: ProposePlan,
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<PlanProposed, ProposePlanRefusal> {
  const { text, costFen, payers, photoIds, ownersDecide } = command
  return decideBy<PlanProposed, ProposePlanRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...phaseReasons(item, ['plan']),
      ...wordsReasons(text, TEXT_MOST),
      ...payers.flatMap(({ who }) => wordsReasons(who, NAME_MOST)).slice(0, 1),
      ...photoReasons(photoIds),
      ...sumReasons(costFen, payers),
    ],
    () => [
      {
        type: 'PlanProposed',
        plan: {
          text: text.trim(),
          costFen,
          payers: payers.map(({ who, fen }) => ({ who: who.trim(), fen })),
          photoIds,
          ...(ownersDecide && { ownersDecide: { matter: ownersDecide.matter } }),
          at: now,
          by: actor.personId,
          edition: (item.plan?.edition ?? 0) + 1,
        },
        at: now,
      },
    ],
  )
}

function sumReasons(costFen: Fen, payers: readonly Payer[]): ProposePlanRefusal[] {
  const wrong = [costFen, ...payers.map(({ fen }) => fen)].find(
    (fen) => !Number.isSafeInteger(fen) || fen < 0 || fen > COST_MOST,
  )
  if (wrong !== undefined) return [{ code: 'SUM_OUT_OF_RANGE', fen: wrong, most: COST_MOST }]
  const paidFen = payers.reduce((sum, { fen }) => sum + fen, 0)
  return paidFen === costFen ? [] : [{ code: 'PLAN_DOES_NOT_ADD_UP', costFen, paidFen }]
}
