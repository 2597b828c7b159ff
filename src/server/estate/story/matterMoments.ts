import * as contract from '../../../contract/matter'
import * as tickets from '../../../contract/ticket'
import { addDays, localDateOf, MINUTE, type Instant } from '../../../domain/calendar'
import type { PlaceKind } from '../../../domain/matter/matter'
import type { Moment, Stage } from './stage'
import type { MatterStep, MatterStory } from './story'
import { daysAgo, laterThan } from './storyTime'

const MANAGER = '王经理'
const CLERK = '前台小刘'
const SECRETARY = '周书记'
const FEN = 100

/** Neighbours come upon it one after another. */
const FIRST_JOINS_AFTER = 20 * MINUTE
const NEXT_JOINS_AFTER = 25 * MINUTE

/** All that happens to one matter, from the first photo to the last rating, or as far as it has come by now. */
export function matterMoments(story: MatterStory, now: Instant): Moment[] {
  const reportedAt = story.hoursAgo === undefined ? daysAgo(now, story.ago ?? 0, story.at ?? '') : now - story.hoursAgo * 60 * MINUTE
  const teller = story.slip ? CLERK : story.by
  const matter = { id: '', ticketId: '', worker: '' }
  const moment = (at: Instant, what: string, who: string, act: Moment['act'], photos?: readonly string[]): Moment =>
    ({ at, what: `${story.title} ${what}`, who, act, photos })
  const steps = story.steps ?? []

  const told = moment(reportedAt, 'report', teller, async (stage, photoIds) => {
    const where = await placeOf(stage, story.where)
    const forPerson = story.slip ? { name: story.slip.split('，')[0] ?? '', unitId: await unitId(stage, story.by) } : undefined
    const { category, title, text, spot, urgent, only, named } = story
    const answer = await stage.call(teller, contract.reportMatter, {}, {
      category, title, text, photoIds: [...photoIds], forPerson,
      urgency: urgent ? 'urgent' : 'normal',
      where: { ...where, spot },
      seenBy: only ? 'handlers' : 'neighbours',
      nameShown: named ?? false,
    })
    matter.id = answer.id
    if (story.key) stage.ids.set(story.key, answer.id)
  }, story.photos)

  const shown = moment(reportedAt + MINUTE, 'check', MANAGER, (stage) =>
    stage.call(MANAGER, contract.checkMatter, { matterId: matter.id }, { result: 'pass' }))

  const lastAt = steps.length > 0 ? laterThan(reportedAt, steps.at(-1)!.at) : now
  const joins = (story.joined ?? []).map((neighbour, i) =>
    moment(Math.min(reportedAt + FIRST_JOINS_AFTER + i * NEXT_JOINS_AFTER, lastAt - MINUTE), 'join', neighbour, (stage) =>
      stage.call(neighbour, contract.joinMatter, { matterId: matter.id })))

  const done = steps.flatMap((step) => stepMoments(step, laterThan(reportedAt, step.at), story, matter, moment))
  return [told, ...(story.only || story.waits ? [] : [shown]), ...done, ...joins]
}

type Make = (at: Instant, what: string, who: string, act: Moment['act'], photos?: readonly string[]) => Moment
interface InHand {
  id: string
  ticketId: string
  worker: string
}

/** One step as it is done through the routes, by whoever does it. */
function stepMoments(step: MatterStep, at: Instant, story: MatterStory, matter: InHand, moment: Make): Moment[] {
  const teller = story.slip ? CLERK : story.by
  const on = () => ({ matterId: matter.id })
  const ticket = () => ({ ticketId: matter.ticketId })
  const of = (who: string, act: Moment['act']) => [moment(at, step.do, who, act, step.photos)]

  switch (step.do) {
    case 'accept':
      return of(MANAGER, (stage) => stage.call(MANAGER, contract.acceptMatter, on(), { words: step.words }))
    case 'answer':
      return of(MANAGER, (stage) => stage.call(MANAGER, contract.answerMatter, on(), { words: step.words }))
    case 'return':
      return of(MANAGER, (stage) => stage.call(MANAGER, contract.returnMatter, on(), { reason: step.reason, instead: step.instead }))
    case 'resubmit':
      return of(teller, (stage, photoIds) => stage.call(teller, contract.resubmitMatter, on(), { text: step.words, photoIds: [...photoIds] }))
    case 'withdraw':
      return of(teller, (stage) => stage.call(teller, contract.withdrawMatter, on(), { reason: step.words }))
    case 'merge':
      return of(MANAGER, (stage) => stage.call(MANAGER, contract.mergeMatter, on(), { into: stage.id(step.into), words: step.words }))
    case 'roundTable':
      return of(SECRETARY, (stage) =>
        stage.call(SECRETARY, contract.handMatterToRoundTable, on(), { itemId: stage.id(step.item), words: step.words }))
    case 'mediation':
      return of(SECRETARY, async (stage) => {
        const { mediationId } = await stage.call(SECRETARY, contract.handMatterToMediation, on(), { words: step.words })
        stage.ids.set(step.mediation, mediationId)
      })
    case 'assign':
      matter.worker = step.to
      return of(MANAGER, async (stage) => {
        const { personId } = await stage.cast.of(step.to)
        const answer = await stage.call(MANAGER, contract.handMatterToCompany, on(), { words: '', workerId: personId })
        matter.ticketId = answer.ticketId
      })
    case 'rate':
      return of(teller, (stage) => stage.call(teller, contract.confirmMatter, on(), { rating: step.stars, words: step.words ?? '' }))
    case 'sendBack':
      return of(teller, (stage, photoIds) => stage.call(teller, contract.sendBackMatter, on(), { words: step.words, photoIds: [...photoIds] }))
    default:
      return workMoments(step, at, matter.worker, ticket, moment)
  }
}

/** The worker's own steps. */
function workMoments(
  step: Extract<MatterStep, { do: 'start' | 'pause' | 'resume' | 'finish' }>,
  at: Instant,
  worker: string,
  ticket: () => { ticketId: string },
  moment: Make,
): Moment[] {
  const of = (act: Moment['act']) => [moment(at, step.do, worker, act, step.photos)]
  switch (step.do) {
    case 'start':
      return [
        moment(at - MINUTE, 'take', worker, (stage) => stage.call(worker, tickets.takeTicket, ticket(), {})),
        ...of((stage, photoIds) => stage.call(worker, tickets.startTicket, ticket(), { before: [...photoIds] })),
      ]
    case 'pause':
      return of((stage) =>
        stage.call(worker, tickets.pauseTicket, ticket(), { reason: step.reason, resumeOn: addDays(localDateOf(at), step.days) }))
    case 'resume':
      return of((stage) => stage.call(worker, tickets.resumeTicket, ticket(), {}))
    case 'finish':
      return of((stage, photoIds) =>
        stage.call(worker, tickets.finishTicket, ticket(), {
          words: step.words,
          before: [],
          after: [...photoIds],
          minutes: step.minutes,
          materials: (step.materials ?? []).map(([name, quantity, yuan]) => ({ name, quantity, fen: Math.round(yuan * FEN) })),
        }))
  }
}

const KINDS: readonly (readonly [PlaceKind, string])[] = [
  ['unit', 'select id from unit where estate_id = $1 and address = $2'],
  ['entrance', `select e.id from entrance e join building b on b.estate_id = e.estate_id and b.id = e.building_id where e.estate_id = $1 and b.name || e.name = $2`],
  ['building', 'select id from building where estate_id = $1 and name = $2'],
  ['place', 'select id from place where estate_id = $1 and name = $2'],
]

async function placeOf(stage: Stage, name: string): Promise<{ kind: PlaceKind; id: string }> {
  for (const [kind, sql] of KINDS) {
    const { rows } = await stage.deps.pool.query<{ id: string }>(sql, [stage.estateId, name])
    if (rows[0]) return { kind, id: rows[0].id }
  }
  throw new Error(`the story speaks of ${name}, which the files do not know`)
}

/** The home of that address. */
export async function unitId(stage: Stage, address: string): Promise<string> {
  const place = await placeOf(stage, address)
  if (place.kind !== 'unit') throw new Error(`${address} is no home`)
  return place.id
}
