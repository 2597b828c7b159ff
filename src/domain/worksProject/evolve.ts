import { withLines, type Entry } from './books'
import type { WorksEvent } from './events'
import type { Stage, WorksProject } from './worksProject'

/** The project after one more event. */
export function evolve(works: WorksProject | undefined, event: WorksEvent): WorksProject {
  if (event.type === 'WorksBegun') {
    const { type: _type, by: _by, at, ...rest } = event
    return {
      ...rest,
      phase: 'planning',
      begunAt: at,
      budget: [],
      offers: [],
      stages: [],
      payments: [],
      warranties: [],
      entries: 0,
      reversed: [],
      balances: {},
      reminded: [],
    }
  }
  if (!works) throw new Error(`works begin with WorksBegun, not ${event.type}`)
  return changed('entry' in event ? booked(works, event.entry) : works, event)
}

/** Every entry stands on the balances, whatever else its event says. */
function booked(works: WorksProject, { number, lines, reverses }: Entry): WorksProject {
  return {
    ...works,
    phase: works.phase === 'planning' ? 'underway' : works.phase,
    entries: number,
    balances: withLines(works.balances, lines),
    reversed: reverses === undefined ? works.reversed : [...works.reversed, reverses],
  }
}

const withStage = (works: WorksProject, id: string | undefined, change: (stage: Stage) => Stage): WorksProject =>
  id === undefined ? works : { ...works, stages: works.stages.map((stage) => (stage.id === id ? change(stage) : stage)) }

const withoutPayment = (works: WorksProject, id: string): WorksProject => ({ ...works, payments: works.payments.filter((one) => one.id !== id) })

function changed(works: WorksProject, event: Exclude<WorksEvent, { type: 'WorksBegun' }>): WorksProject {
  switch (event.type) {
    case 'BudgetSet':
      return { ...works, budget: event.budget }
    case 'WorksOfferAdded':
      return { ...works, offers: [...works.offers, event.offer] }
    case 'WorksOfferDropped':
      return { ...works, offers: works.offers.filter(({ id }) => id !== event.offerId) }
    case 'WorksContractSigned':
      return { ...works, phase: 'underway', contract: event.contract, stages: event.stages.map((stage) => ({ ...stage, paid: 0, reports: [] })) }
    case 'StageReported': {
      const { words, photoIds, on, finished } = event
      return withStage(works, event.stageId, (stage) => ({ ...stage, reports: [...stage.reports, { words, photoIds, on }], ...(finished && { doneOn: on }) }))
    }
    case 'Levied': {
      const { amount, shareBy, instalments, shares, entry } = event
      return { ...works, levy: { amount, by: shareBy, instalments, shares, entry: entry.number } }
    }
    case 'PaymentAsked':
      return { ...works, payments: [...works.payments, event.payment] }
    case 'PaymentSigned': {
      const amount = works.payments.find(({ id }) => id === event.paymentId)?.amount ?? 0
      return withoutPayment(withStage(works, event.stageId, (stage) => ({ ...stage, paid: stage.paid + amount })), event.paymentId)
    }
    case 'PaymentRefused':
      return withoutPayment(works, event.paymentId)
    case 'EntryReversed': {
      const back = event.entry.lines.find(({ account }) => account === 'cost')?.amount ?? 0
      const after = withStage(works, event.stageId, (stage) => ({ ...stage, paid: stage.paid + back }))
      return event.entry.undone === 'levy' ? { ...after, levy: undefined } : after
    }
    case 'WorksAccepted':
      return { ...works, phase: 'accepted', warranties: event.warranties }
    case 'BooksClosed':
      return { ...works, phase: 'closed' }
    case 'WorksDropped':
      return { ...works, phase: 'dropped' }
    case 'InstalmentReminded':
    case 'WarrantyReminded':
      return { ...works, reminded: [...works.reminded, event.what] }
    case 'EntryPosted':
    case 'LeftHandedBack':
      return works
  }
}
