import type { Matter, MatterEvent, MatterReported } from './matter'

/** The matter after an event; the first event makes it. Replaying all of them gives the state that is stored. */
export function evolve(matter: Matter | undefined, event: MatterEvent): Matter {
  if (event.type === 'MatterReported') return born(event)
  if (matter === undefined) throw new Error(`a matter begins with MatterReported, not ${event.type}`)
  return { ...matter, ...changes(matter, event) }
}

function born(event: MatterReported): Matter {
  const { type: _, checkNeeded, dueWarning: _year, at, ...facts } = event
  return {
    ...facts,
    ...warned(event),
    phase: 'reported',
    check: checkNeeded ? 'pending' : 'pass',
    joined: [],
    reportedAt: at,
    timesSentBack: 0,
    overdueLevel: 0,
  }
}

function changes(matter: Matter, event: Exclude<MatterEvent, MatterReported>): Partial<Matter> {
  switch (event.type) {
    case 'MatterSupplemented':
      return { photoIds: [...matter.photoIds, ...event.photoIds], ...unchecked(matter) }
    case 'MatterChecked':
      return { check: event.result }
    case 'NeighbourJoined':
      return { joined: [...matter.joined, event.personId] }
    case 'NeighbourLeft':
      return { joined: matter.joined.filter((id) => id !== event.personId) }
    case 'MatterAccepted':
      return { phase: 'accepted', acceptedAt: matter.acceptedAt ?? event.at, finishDue: event.finishDue, overdueLevel: 0, ...warned(event) }
    case 'MatterReturned':
      return { phase: 'returned', acceptedAt: matter.acceptedAt ?? event.at, finishDue: undefined, dueWarning: undefined }
    case 'MatterResubmitted':
      return {
        phase: 'reported',
        text: event.text,
        photoIds: event.photoIds,
        acceptDue: event.acceptDue,
        acceptedAt: undefined,
        overdueLevel: 0,
        toldAgain: true,
        ...warned(event),
        ...unchecked(matter),
      }
    case 'MatterMerged':
      return { phase: 'merged', dueWarning: undefined, mergedInto: event.into, leftAt: event.at, acceptedAt: matter.acceptedAt ?? event.at, closeOn: undefined }
    case 'MatterTookIn':
      if (matter.reporterId === event.reporterId) return { toldAgain: true }
      return matter.joined.includes(event.reporterId) ? {} : { joined: [...matter.joined, event.reporterId] }
    case 'MatterHandedToCompany':
      return {
        phase: 'withCompany',
        ticketId: event.ticketId,
        dueWarning: undefined,
        acceptedAt: matter.acceptedAt ?? event.at,
        finishDue: undefined,
        overdueLevel: 0,
      }
    case 'MatterHandedToRoundTable':
      return {
        phase: 'atRoundTable',
        itemId: event.itemId,
        dueWarning: undefined,
        acceptedAt: matter.acceptedAt ?? event.at,
        finishDue: undefined,
        overdueLevel: 0,
      }
    case 'MatterHandedToMediation':
      return {
        phase: 'inMediation',
        mediationId: event.mediationId,
        seenBy: 'handlers',
        nameShown: false,
        dueWarning: undefined,
        acceptedAt: matter.acceptedAt ?? event.at,
        finishDue: undefined,
        overdueLevel: 0,
      }
    case 'MatterHandled':
      return {
        phase: 'awaitingConfirmation',
        handledBy: event.by,
        handledAt: event.at,
        acceptedAt: matter.acceptedAt ?? event.at,
        closeOn: event.closeOn,
        dueWarning: undefined,
        finishDue: event.finishDue ?? matter.finishDue,
      }
    case 'MatterConfirmed':
      return { phase: 'closed', closedAt: event.at, closedHow: 'confirmed', rating: event.rating, closeOn: undefined }
    case 'MatterSentBack':
      return {
        phase: event.backTo,
        timesSentBack: matter.timesSentBack + 1,
        handledAt: undefined,
        closeOn: undefined,
        closedAt: undefined,
        closedHow: undefined,
        rating: undefined,
      }
    case 'MatterClosedUnconfirmed':
      return { phase: 'closed', closedAt: event.at, closedHow: 'unconfirmed', closeOn: undefined }
    case 'MatterRated':
      return { rating: event.rating, closedHow: 'confirmed' }
    case 'MatterTakenBack':
      return { phase: 'accepted', finishDue: event.finishDue, overdueLevel: 0, ...warned(event) }
    case 'MatterWithdrawn':
      return { phase: 'withdrawn', dueWarning: undefined, leftAt: event.at, closeOn: undefined }
    case 'MatterWentOverdue':
      return { overdueLevel: event.level }
    case 'MatterReckonedAnew':
      return {
        ...(event.step === 'accept' ? { acceptDue: event.due } : { finishDue: event.due }),
        ...warned({ ...event, at: matter.dueWarning?.from ?? event.at }),
        // an alarm that rang on a day off
        overdueLevel: event.at <= event.due ? 0 : matter.overdueLevel,
      }
  }
}

const warned = ({ dueWarning: year, at: from }: { dueWarning?: number; at: number }): Pick<Matter, 'dueWarning'> => ({
  dueWarning: year === undefined ? undefined : { year, from },
})

/** New words or photos of something neighbours see are looked at again before they are shown. */
const unchecked = (matter: Matter): Partial<Matter> => (matter.seenBy === 'neighbours' ? { check: 'pending' } : {})
