import { DAY, HOUR, MINUTE } from '../../src/domain/calendar'
import { closeUnconfirmedMatters } from '../../src/server/matter/close'
import type { Part } from '../givenEstate'
import type { TestServer } from '../given'

const RESIDENTS = ['residentA', 'residentB', 'tenant'] as const
const CATEGORIES = ['repair', 'publicArea', 'neighbours', 'fees', 'safety', 'suggestion', 'other']

/** A row of numbers that looks like chance and is the same for the same seed. */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return { next, below: (count: number) => Math.floor(next() * count), pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T }
}

/**
 * An estate's life over HTTP, each step taken by chance among all of them, and refused as often as not: told, answered,
 * handed on, worked, paused, finished, confirmed, sent back, withdrawn, merged, and time passing in between.
 * Returns how often each step went through, so that a test can say that nothing was left untried.
 */
export async function liveThrough(server: TestServer, seed: number, steps: number): Promise<Record<string, number>> {
  const { next, below, pick } = chance(seed)
  const matters: { id: string; by: Part }[] = []
  const tickets: string[] = []
  const items: string[] = []
  const went: Record<string, number> = {}
  const staff = () => pick(['manager', 'secretary'] as const)
  const any = () => (next() < 0.6 ? matters.slice(-6) : matters)

  const post = async (name: string, part: Part, path: string, body: object = {}) => {
    const answer = await server.as(part).post(path, body)
    if (answer.status >= 500) throw new Error(`${name} ${part} ${path} ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`)
    if (answer.status === 200) went[name] = (went[name] ?? 0) + 1
    return answer
  }
  const onMatter = async (name: string, part: Part | undefined, verb: string, body: object = {}) => {
    if (matters.length === 0) return
    const { id, by } = pick(any())
    return post(name, part ?? by, `/matters/${id}/${verb}`, body)
  }
  const onTicket = async (name: string, part: Part, verb: string, body: object = {}) =>
    tickets.length === 0 ? undefined : post(name, part, `/tickets/${pick(tickets.slice(-3))}/${verb}`, body)

  const report = async () => {
    const by = pick(RESIDENTS)
    const told = { category: pick(CATEGORIES), urgency: next() < 0.2 ? 'urgent' : 'normal', text: '楼道灯不亮', photoIds: [], where: { kind: 'place', id: server.estate.placeId }, seenBy: pick(['neighbours', 'handlers']) }
    const answer = await post('report', by, '/matters', told)
    matters.push({ id: answer.body.id, by })
    if (next() < 0.5) await post('check', 'manager', `/matters/${answer.body.id}/check`, { result: pick(['pass', 'pass', 'withheld']), reason: '内容不宜公开' })
  }
  const toCompany = async () => {
    const body = next() < 0.4 && tickets.length > 0 ? { ticketId: pick(tickets.slice(-3)) } : { workerId: server.estate.people.worker.personId }
    const answer = await onMatter('toCompany', staff(), 'hand-to-company', body)
    if (answer?.status === 200) tickets.push(answer.body.ticketId)
  }
  const toTable = async () => {
    const answer = await onMatter('toRoundTable', staff(), 'hand-to-round-table', { words: '请大家来议' })
    if (answer?.status === 200) items.push(answer.body.itemId)
  }
  const itemDone = async () => {
    const itemId = items.pop()
    if (!itemId) return
    const table = (path: string, body: object = {}) => post('item', 'secretary', `/items/${itemId}/${path}`, body)
    await table('visits', { address: '1号楼', opinion: 'support' })
    await table('forward')
    await table('discussions', { persons: 3, resolution: '换灯' })
    await table('forward')
    await table('plan', { text: '换灯', costFen: 100, payers: [{ who: '物业', fen: 100 }] })
    await table('forward')
    const { body } = await table('tasks', { what: '换灯', personId: server.estate.people.manager.personId, due: later(3) })
    await table(`tasks/${body.taskId}/finish`, { words: '换好了' })
    await table('forward')
  }
  /** Taken, held up by a part that is missing, and gone on with sometimes: all on the newest ticket. */
  const atWork = async () => {
    const id = tickets.at(-1)
    if (!id) return
    await post('take', 'worker', `/tickets/${id}/take`)
    if (next() < 0.6) await post('pause', 'worker', `/tickets/${id}/pause`, { reason: '等配件', resumeOn: later(1 + below(5)) })
    server.pass(pick([HOUR, DAY, 3 * DAY]))
    if (next() < 0.6) await post('resume', 'worker', `/tickets/${id}/resume`)
  }
  const later = (days: number) => new Date(server.deps.clock() + days * DAY + 8 * HOUR).toISOString().slice(0, 10)
  const words = { words: '好的' }
  const acts: (() => Promise<unknown>)[] = [
    report,
    report,
    () => onMatter('accept', staff(), 'accept', words),
    () => onMatter('return', staff(), 'return', { reason: '看不清', instead: '补照片' }),
    () => onMatter('resubmit', undefined, 'resubmit', { text: '2单元的灯', photoIds: [] }),
    () => onMatter('answer', staff(), 'answer', words),
    () => onMatter('merge', staff(), 'merge', { into: pick(matters)?.id }),
    () => onMatter('withdraw', undefined, 'withdraw'),
    toCompany,
    toCompany,
    () => (next() < 0.3 ? toTable() : Promise.resolve()),
    itemDone,
    () => onTicket('take', 'worker', 'take'),
    atWork,
    atWork,
    () => onTicket('pause', 'worker', 'pause', { reason: '等配件', resumeOn: later(1 + below(5)) }),
    () => onTicket('resume', 'worker', 'resume'),
    () => onTicket('resume', 'manager', 'resume'),
    async () => onTicket('finish', 'worker', 'finish', { words: '换好了', after: [await server.as('worker').photo()], ...late() }),
    async () => onTicket('finish', 'worker', 'finish', { words: '换好了', after: [await server.as('worker').photo()] }),
    () => onTicket('cancel', 'manager', 'cancel', { reason: '另请专业队伍' }),
    () => onMatter('confirm', undefined, 'confirm', { rating: 1 + below(5) }),
    () => onMatter('confirm', undefined, 'confirm', { rating: 1 + below(5) }),
    () => onMatter('sendBack', undefined, 'send-back', { words: '没修好' }),
    async () => {
      went['close'] = (went['close'] ?? 0) + (await closeUnconfirmedMatters(server.deps))
    },
    async () => server.pass(pick([MINUTE, 20 * MINUTE, 3 * HOUR, 9 * HOUR, DAY, 4 * DAY])),
  ]
  const late = () => (next() < 0.5 ? { doneAt: new Date(server.deps.clock() - 10 * MINUTE).toISOString() } : {})
  for (let step = 0; step < steps; step += 1) {
    await pick(acts)()
    server.pass(below(30) * MINUTE)
  }
  return went
}
