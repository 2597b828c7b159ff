import type { Actor } from '../../domain/actor'
import { acceptMatter } from '../../domain/matter/acceptMatter'
import { checkMatter } from '../../domain/matter/checkMatter'
import { confirmMatter } from '../../domain/matter/confirmMatter'
import { answerMatter } from '../../domain/matter/handleMatter'
import { handMatterToCompany, handMatterToMediation, handMatterToRoundTable } from '../../domain/matter/handMatterOn'
import { joinMatter } from '../../domain/matter/joinMatter'
import type { Matter } from '../../domain/matter/matter'
import { speaksFor } from '../../domain/matter/reasons'
import { resubmitMatter } from '../../domain/matter/resubmitMatter'
import { returnMatter } from '../../domain/matter/returnMatter'
import { sendBackMatter } from '../../domain/matter/sendBackMatter'
import { supplementMatter } from '../../domain/matter/supplementMatter'
import { withdrawMatter } from '../../domain/matter/withdrawMatter'

/** What the reader may do with a matter now, by the very rules that would be asked: each with words that are good enough. */
export function allowedOn(matter: Matter, actor: Actor, now: number): string[] {
  const words = '好'
  const joined = matter.joined.includes(actor.personId)
  const answers: Record<string, boolean> = {
    acceptMatter: acceptMatter({ words }, matter, actor, now).ok,
    returnMatter: returnMatter({ reason: words, instead: words }, matter, actor, now).ok,
    answerMatter: answerMatter({ words, closeOn: now }, matter, actor, now).ok,
    mergeMatter: returnMatter({ reason: words, instead: words }, matter, actor, now).ok,
    handMatterToCompany: handMatterToCompany({ ticketId: '', ticketNumber: 0, words }, matter, actor, now).ok,
    handMatterToRoundTable: handMatterToRoundTable({ itemId: '', itemNumber: 0, words }, matter, actor, now).ok,
    handMatterToMediation: handMatterToMediation({ mediationId: '', mediationNumber: 0, words }, matter, actor, now).ok,
    // what only handlers see is shown to nobody, whatever is answered
    checkMatter: matter.seenBy === 'neighbours' && matter.check === 'pending' && checkMatter({ result: 'pass' }, matter, actor, now).ok,
    supplementMatter: matter.phase !== 'returned' && supplementMatter({ text: words, photoIds: [] }, matter, actor, now).ok,
    resubmitMatter: resubmitMatter({ text: words, photoIds: [], acceptDue: now }, matter, actor, now).ok,
    withdrawMatter: withdrawMatter({ reason: '' }, matter, actor, now).ok,
    confirmMatter: confirmMatter({ rating: 5, words: '' }, matter, actor, now).ok,
    sendBackMatter: sendBackMatter({ words, photoIds: [] }, matter, actor, now).ok,
    joinMatter: !joined && joinMatter(matter, actor, now).ok,
    leaveMatter: joined,
    printSlip: matter.slipCode !== undefined && speaksFor(matter, actor),
    followMatter: matter.reporterId !== actor.personId,
  }
  return Object.keys(answers).filter((name) => answers[name])
}
