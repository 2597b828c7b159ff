import * as contract from '../../contract/matter'
import * as tickets from '../../contract/ticket'
import type { Moment } from '../moments'
import type { Scene } from '../scene'
import { GUEST, type Person } from '../stage'
import { isOfPipes, type Concern } from './concerns'

/** The first call comes on this day, the last so many days later. */
const FIRST_DAY = 2
const OVER_DAYS = 335
/** The pipes are on everybody's mind in the first days. */
const PIPE_DAYS = 8
const WORKERS = ['王师傅', '李师傅', '陈师傅'] as const

/** How a concern goes its way: everything follows from its number alone. */
interface Way {
  /** The desk writes it down from the hotline, in the resident's name. */
  readonly byDesk: boolean
  /** Accepted a day late; finished two weeks late. */
  readonly acceptedLate: boolean
  readonly finishedLate: boolean
  /** Not mended at the first go: its reporter sends it back once. */
  readonly sentBack: boolean
  /** Nobody says a word: it closes itself. */
  readonly silent: boolean
  readonly stars: number
}

const wayOf = (no: number): Way => ({
  byDesk: no % 3 === 0,
  acceptedLate: no % 19 === 7,
  finishedLate: no % 13 === 9,
  sentBack: no % 11 === 5,
  silent: no % 7 === 3,
  stars: [5, 4, 5, 3, 5, 5, 4, 2, 5, 4][no % 10] as number,
})

/** A hundred concerns over the year, from the first call to the last rating. */
export function hotline(scene: Scene, concerns: readonly Concern[]): Moment[] {
  const pipes = concerns.filter(isOfPipes).length
  return concerns.flatMap((concern, no) => {
    const day = no < pipes ? FIRST_DAY + Math.floor((no * PIPE_DAYS) / pipes) : FIRST_DAY + PIPE_DAYS + Math.floor(((no - pipes) * (OVER_DAYS - PIPE_DAYS)) / (concerns.length - pipes))
    return isOfPipes(concern) ? ofPipes(scene, concern, no, day) : onItsWay(scene, concern, no, day)
  })
}

/** Told and accepted; the round table takes it on in another scene, together with the others. */
function ofPipes(scene: Scene, concern: Concern, no: number, day: number): Moment[] {
  const matter = new Matter(scene, concern, wayOf(no))
  return [
    { day, time: timeOf(toldAt(no)), act: async () => { await matter.tell(); scene.made.pipes.push({ matterId: matter.id, by: matter.teller }) } },
    ...matter.joinMoments(day, timeOf(toldAt(no) + 5)),
    { day, time: timeOf(toldAt(no) + 12), act: () => matter.accept('收到。这条管线反复坏，报给小圆桌一起议。') },
  ]
}

function onItsWay(scene: Scene, concern: Concern, no: number, day: number): Moment[] {
  const way = wayOf(no)
  const matter = new Matter(scene, concern, way)
  const told = toldAt(no)
  const accepted = way.acceptedLate ? { day: day + 1, at: told } : { day, at: told + 12 }
  const finishDay = accepted.day + (way.finishedLate ? 14 : concern.urgent ? 0 : 1)
  const started = concern.urgent && !way.finishedLate ? accepted.at + 30 : 9 * 60 + 5
  const worker = scene.town.duty(WORKERS[no % WORKERS.length] as string)
  const on = (onDay: number, minutes: number, act: Moment['act']): Moment => ({ day: onDay, time: timeOf(minutes), act })
  return [
    on(day, told, () => matter.tell()),
    ...matter.joinMoments(day, timeOf(told + 5)),
    on(accepted.day, accepted.at, () => matter.accept('收到，尽快安排。')),
    ...(concern.mended
      ? [on(accepted.day, accepted.at + 5, () => matter.assign(worker)), on(finishDay, started, () => matter.start(worker)), on(finishDay, started + 90, () => matter.finish(worker))]
      : [on(finishDay, started + 90, () => matter.answer())]),
    ...(way.sentBack ? [on(finishDay, 20 * 60, () => matter.sendBack()), on(finishDay + 1, 10 * 60 + 30, () => matter.doAgain(worker))] : []),
    ...(way.silent ? [] : [on(finishDay + 2, 20 * 60 + 15, () => matter.rate())]),
  ]
}

/** In the hours in which people call, in minutes of the day. */
const toldAt = (no: number): number => (8 + (no % 9)) * 60 + ((no * 7) % 60)
const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** One matter, and what people do about it through the routes. */
class Matter {
  id = ''
  private ticketId = ''
  private slipCode: string | undefined

  constructor(private readonly scene: Scene, private readonly concern: Concern, private readonly way: Way) {}

  /** Who speaks for it: the resident, or the desk that wrote it down. */
  get teller(): Person {
    return this.way.byDesk ? this.scene.town.duty('前台小刘') : this.resident
  }

  private get resident(): Person {
    return this.scene.town.resident(this.concern.by)
  }

  private get manager(): Person {
    return this.scene.town.duty('王经理')
  }

  async tell(): Promise<void> {
    const { stage, town } = this.scene
    const { category, title, text, where, spot, urgent, only, photos } = this.concern
    const { resident, teller } = this
    const name = `${(await town.nameOf(resident)).slice(0, 1)}女士`
    const answer = await stage.call(teller, contract.reportMatter, {}, {
      category, title, text: this.way.byDesk ? `12345 热线转来：${text}` : text,
      urgency: urgent ? 'urgent' : 'normal',
      photoIds: await stage.photos(teller, photos),
      where: { ...town.place(where), ...(spot && { spot }) },
      seenBy: only ? 'handlers' : 'neighbours',
      ...(this.way.byDesk && { forPerson: { name, unitId: town.home(resident.title).id } }),
    })
    this.id = answer.id
    this.slipCode = answer.slipCode
    if (!only) await stage.call(this.manager, contract.checkMatter, { matterId: this.id }, { result: 'pass' })
  }

  /** Neighbours say that they met it too. */
  joinMoments(day: number, time: string): Moment[] {
    const { stage, town } = this.scene
    const neighbours = [...new Set(this.concern.joined.map((home) => town.resident(home)))].filter((one) => one !== this.resident)
    return this.concern.only ? [] : neighbours.map((one) => ({ day, time, act: () => stage.call(one, contract.joinMatter, this.on()) }))
  }

  private readonly on = () => ({ matterId: this.id })

  accept = (words: string) => this.scene.stage.call(this.manager, contract.acceptMatter, this.on(), { words })

  answer = () => this.scene.stage.call(this.manager, contract.answerMatter, this.on(), { words: this.concern.answer })

  async assign(worker: Person): Promise<void> {
    this.ticketId = (await this.scene.stage.call(this.manager, contract.handMatterToCompany, this.on(), { workerId: worker.id })).ticketId
  }

  async start(worker: Person): Promise<void> {
    await this.scene.stage.call(worker, tickets.takeTicket, { ticketId: this.ticketId })
    await this.scene.stage.call(worker, tickets.startTicket, { ticketId: this.ticketId })
  }

  async finish(worker: Person): Promise<void> {
    const { stage } = this.scene
    const { words = '', photos = [] } = this.concern.mended ?? {}
    await stage.call(worker, tickets.finishTicket, { ticketId: this.ticketId }, { words, after: await stage.photos(worker, photos), minutes: 45 })
  }

  sendBack = () => this.scene.stage.call(this.teller, contract.sendBackMatter, this.on(), { words: '没全好，请再来看看。' })

  async doAgain(worker: Person): Promise<void> {
    if (!this.concern.mended) return void (await this.answer())
    await this.start(worker)
    await this.finish(worker)
  }

  /** The desk's reporters hold a slip: every other one of them rates with its code, from any phone, not logged in. */
  async rate(): Promise<void> {
    const { stage } = this.scene
    const said = { rating: this.way.stars, words: '' }
    const withSlip = this.way.byDesk && this.way.stars === 5 ? this.slipCode : undefined
    await (withSlip ? stage.call(GUEST, contract.confirmBySlip, { code: withSlip }, said) : stage.call(this.teller, contract.confirmMatter, this.on(), said))
  }
}
