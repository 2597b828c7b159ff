import type { RawEvent } from './events'

/**
 * The public figures, told a second time: from the raw events alone, slowly and plainly, sharing no code with the
 * server, the rules or the database's columns. What it says of each matter is compared with what the server says.
 */

interface Told {
  id: string
  at: number
  left: boolean
  leftAt?: number
  acceptBy: number
  accepted?: number
  where: 'desk' | 'returned' | 'company' | 'table' | 'mediation' | 'asked' | 'closed' | 'gone'
  ticket?: string
  finishBy?: number
  handled?: number
  stars?: number
  closedBy?: 'reporter' | 'nobody'
  by?: string
  again?: boolean
}

const BACK: Record<string, Told['where']> = { withCompany: 'company', atRoundTable: 'table', inMediation: 'mediation' }

export type Parts = Record<string, string[]>

/** Which matters, told from the one moment until before the other, each part of each figure holds; and the stars that they were given. */
export function countMatters(events: readonly RawEvent[], from: number, until: number, now: number): { parts: Parts; stars: number } {
  const matters = new Map<string, Told>()
  const ticketDays = new Map<string, number | undefined>()
  for (const { stream_id: id, type, data } of events) {
    const at = new Date(data.at).getTime()
    if (type === 'TicketOpened' || type === 'TicketPaused' || type === 'TicketResumed' || type === 'TicketReckonedAnew') ticketDays.set(id, data.due)
    if (type === 'TicketReopened' && matters.get(data.matterId as string)?.where === 'company' && 'due' in data) ticketDays.set(id, data.due)
    if (type === 'MatterReported') matters.set(id, { id, at, left: false, acceptBy: data.acceptDue as number, where: 'desk', by: data.reporterId as string })
    const matter = matters.get(id)
    if (!matter) continue
    const firstAnswer = () => { matter.accepted = matter.accepted === undefined ? at : matter.accepted }
    if (type === 'MatterReckonedAnew') matter[data.step === 'accept' ? 'acceptBy' : 'finishBy'] = data.due as number
    if (type === 'MatterAccepted') { firstAnswer(); matter.finishBy = data.finishDue }
    if (type === 'MatterReturned') { firstAnswer(); matter.where = 'returned'; matter.finishBy = undefined }
    if (type === 'MatterResubmitted') { matter.again = true; matter.where = 'desk'; matter.acceptBy = data.acceptDue as number; matter.accepted = undefined }
    if (type === 'MatterTookIn' && data.reporterId === matter.by) matter.again = true
    if (type === 'MatterMerged') { firstAnswer(); matter.where = 'gone'; matter.left = true; matter.leftAt = at }
    if (type === 'MatterWithdrawn') { matter.where = 'gone'; matter.left = true; matter.leftAt = at }
    if (type === 'MatterHandedToCompany') { firstAnswer(); matter.where = 'company'; matter.ticket = data.ticketId; matter.finishBy = undefined }
    if (type === 'MatterHandedToRoundTable') { firstAnswer(); matter.where = 'table'; matter.finishBy = undefined }
    if (type === 'MatterHandedToMediation') { firstAnswer(); matter.where = 'mediation'; matter.finishBy = undefined }
    if (type === 'MatterTakenBack') { matter.where = 'desk'; matter.finishBy = data.finishDue }
    if (type === 'MatterHandled') {
      firstAnswer()
      if (matter.where === 'company') matter.finishBy = ticketDays.get(matter.ticket as string)
      matter.where = 'asked'
      matter.handled = at
    }
    if (type === 'MatterConfirmed') { matter.where = 'closed'; matter.closedBy = 'reporter'; matter.stars = data.rating }
    if (type === 'MatterClosedUnconfirmed') { matter.where = 'closed'; matter.closedBy = 'nobody' }
    if (type === 'MatterRated') { matter.closedBy = 'reporter'; matter.stars = data.rating }
    if (type === 'MatterSentBack') {
      matter.where = BACK[data.backTo as string] ?? 'desk'
      matter.handled = matter.stars = matter.closedBy = undefined
    }
  }

  const parts: Parts = {}
  let stars = 0
  const put = (part: string, { id }: Told) => { (parts[part] = parts[part] || []).push(id) }
  for (const matter of matters.values()) {
    if (matter.at < from || matter.at >= until) continue
    put('matters.all', matter)
    if (matter.where !== 'closed' && matter.where !== 'gone') put('matters.open', matter)
    judge('acceptedInTime', matter, matter.acceptBy, matter.accepted)
    judge('closedInTime', matter, matter.where === 'company' ? ticketDays.get(matter.ticket as string) : matter.finishBy, matter.handled)
    if (matter.where === 'asked' || matter.where === 'closed') {
      if (matter.stars) stars += matter.stars
      put(matter.stars ? 'satisfaction.rated' : 'satisfaction.unrated', matter)
    }
    if (matter.accepted !== undefined && matter.where !== 'gone' && matter.where !== 'returned') put(matter.again ? 'toldOnce.again' : 'toldOnce.once', matter)
    if (matter.where === 'closed') put(matter.closedBy === 'reporter' ? 'closures.confirmed' : 'closures.unconfirmed', matter)
  }
  return { parts, stars }

  function judge(figure: string, matter: Told, by: number | undefined, done: number | undefined) {
    if (by === undefined || by === null) return
    if (done !== undefined) return put(`${figure}.${done <= by ? 'met' : 'missed'}`, matter)
    if (matter.left) return (matter.leftAt as number) > by ? put(`${figure}.missed`, matter) : undefined
    put(`${figure}.${now > by ? 'missed' : 'notYetDue'}`, matter)
  }
}
