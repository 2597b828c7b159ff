import type { FigureName, FigurePart } from '../../domain/figures/figures'
import { OPEN_PHASES } from '../../domain/matter/matter'

/** By when it was promised to be handled: its ticket's day while the company has it, else the matter's own. Looked up only where it is asked. */
export const FINISH_DUE = `case when m.phase = 'withCompany'
  then (select k.due from ticket k where k.estate_id = m.estate_id and k.id = m.ticket_id) else m.finish_due end`

/** The three ways a promise may stand, as the rule says (domain/figures promiseStands). */
const stands = (due: string, done: string, now: string) => ({
  met: `${done} <= ${due}`,
  missed: `coalesce(${done}, m.left_at, ${now}) > ${due}`,
  notYetDue: `${done} is null and m.left_at is null and ${now} <= ${due}`,
})

const OPEN = `m.phase in (${OPEN_PHASES.map((phase) => `'${phase}'`).join(', ')})`
const TOLD = `m.accepted_at is not null and m.left_at is null and m.phase <> 'returned'`
const HANDLED = `m.phase in ('awaitingConfirmation', 'closed')`

/** Which matters `m` each part of each figure holds: the rule of domain/figures in SQL, held to it by a test. */
export function bucketSql(now: string, finishDue = `(${FINISH_DUE})`): Record<FigureName, Partial<Record<FigurePart, string>>> {
  return {
    acceptedInTime: stands('m.accept_due', 'm.accepted_at', now),
    closedInTime: stands(finishDue, 'm.finished_at', now),
    satisfaction: { rated: `${HANDLED} and m.rating is not null`, unrated: `${HANDLED} and m.rating is null` },
    matters: { all: 'true', open: OPEN },
    closures: {
      confirmed: `m.phase = 'closed' and m.closed_how = 'confirmed'`,
      unconfirmed: `m.phase = 'closed' and m.closed_how = 'unconfirmed'`,
    },
    toldOnce: { once: `${TOLD} and not m.told_again`, again: `${TOLD} and m.told_again` },
  }
}
