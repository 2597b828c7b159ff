import type { MatterPage } from '../../../../contract/matter'
import type { AnswerOf } from '../../../../contract/route'
import type { listWorkers, TicketRow } from '../../../../contract/ticket'
import { likeness } from '../../../../domain/matter/likeness'
import { when } from '../../../when'
import { numberText } from '../../../words'

type Worker = AnswerOf<typeof listWorkers>['rows'][number]

export const LATER = 'later'
const TICKET = 'ticket:'
const WORKER = 'worker:'

export const ticketOf = (choice?: string) => (choice?.startsWith(TICKET) ? choice.slice(TICKET.length) : undefined)
export const workerOf = (choice?: string) => (choice?.startsWith(WORKER) ? choice.slice(WORKER.length) : undefined)

/** Whom it can be given to; and the tickets that may stand for the same fault: the same place, or much the same words. */
export function companyOptions(workers: readonly Worker[], tickets: readonly TicketRow[], matter: Pick<MatterPage, 'place' | 'title' | 'text'>) {
  return {
    same: tickets
      .filter((ticket) => samePlace(ticket.place, matter.place) || likeness(ticket.title, `${matter.title}${matter.text}`) > 0.4)
      .slice(0, 5)
      .map(({ id, number, title, worker, matters }) => ({
        value: TICKET + id,
        label: `并到工单 ${numberText(number)} ${title}`,
        note: `${worker?.title || worker?.name || '还没派人'}，已有 ${matters} 件`,
      })),
    workers: [
      ...workers.map(({ id, title, name, inHand, nextDue }) => ({ value: WORKER + id, label: title || name, note: load(inHand, nextDue) })),
      { value: LATER, label: '先不定人，以后再派' },
    ],
  }
}

/** How much somebody has in hand. */
export const load = (inHand: number, nextDue?: string | null): string =>
  inHand === 0 ? '空闲' : `手上 ${inHand} 件${nextDue ? `，最近一件 ${when(nextDue)} 到期` : ''}`

/** 3号楼2单元 and 3号楼2单元 楼道 are one place. */
function samePlace(one: string, other: string): boolean {
  const bare = (place: string) => place.replace(/\s.*$/, '')
  return bare(one) === bare(other)
}
