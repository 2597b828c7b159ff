import { listEstates, listMembers, readEstate, type EstatePage } from '../contract/estate'
import { listDemoPeople, readSession } from '../contract/session'
import { grouped } from './grouped'
import { StoryProblem } from './problem'
import { GUEST, type Person, type Stage } from './stage'

export interface Home {
  readonly id: string
  readonly address: string
  readonly owners: readonly Person[]
  /** Whoever opens the door: a tenant first, else an owner; nobody where it stands empty. */
  readonly atTheDoor: Person | undefined
}

/** Who is who in the estate, and what is where, as the secretary can look it up. */
export class Town {
  private constructor(
    private readonly stage: Stage,
    private readonly duties: ReadonlyMap<string, Person>,
    private readonly estate: EstatePage,
    /** In the order of their doors. */
    readonly homes: readonly Home[],
  ) {}

  static async lookAround(stage: Stage): Promise<Town> {
    const [estate] = (await stage.read(GUEST, listEstates)).rows
    if (!estate) throw new StoryProblem('服务器上还没有小区。')
    stage.estateId = estate.id
    const people = (await stage.read(GUEST, listDemoPeople)).rows
    const duties = new Map(people.filter(({ role }) => role !== 'resident').map(({ id, role, title }) => [title, { id, role, title }]))
    const secretary = duties.get('周书记')
    if (!secretary) throw new StoryProblem('小区里没有周书记：请用 seed/hongsheng 的文件。')
    const [page, members] = await Promise.all([stage.read(secretary, readEstate), stage.readAll(secretary, listMembers)])
    const living = grouped(members, ({ address }) => address)
    const homes = page.buildings.flatMap(({ entrances }) => entrances).flatMap(({ units }) => units).map(({ id, address }): Home => {
      const here = living.get(address) ?? []
      const of = (tie: string) => here.filter((one) => one.tie === tie).map(({ personId }): Person => ({ id: personId, role: 'resident', title: address }))
      return { id, address, owners: of('owner'), atTheDoor: [...of('tenant'), ...of('owner')][0] }
    })
    return new Town(stage, duties, page, homes)
  }

  /** Somebody with a duty, by what people call them. */
  duty(title: string): Person {
    const person = this.duties.get(title)
    if (!person) throw new StoryProblem(`小区里没有${title}。`)
    return person
  }

  home(address: string): Home {
    const home = this.homes.find((one) => one.address === address)
    if (!home) throw new StoryProblem(`小区里没有 ${address} 这一户。`)
    return home
  }

  /** Who answers at a door; at one that stands empty the next home's. */
  resident(address: string): Person {
    const from = this.homes.indexOf(this.home(address))
    const home = [...this.homes.slice(from), ...this.homes].find(({ atTheDoor }) => atTheDoor)
    return home?.atTheDoor as Person
  }

  /** A place as people name it: a home, an entrance, a building, or one of the common places. */
  place(name: string): { kind: 'unit' | 'entrance' | 'building' | 'place'; id: string } {
    const { buildings, places } = this.estate
    const entrances = buildings.flatMap((building) => building.entrances.map((entrance) => ({ id: entrance.id, name: building.name + entrance.name })))
    const unit = this.homes.find(({ address }) => address === name)
    if (unit) return { kind: 'unit', id: unit.id }
    for (const [kind, all] of [['entrance', entrances], ['building', buildings], ['place', places]] as const) {
      const found = all.find((one) => one.name === name)
      if (found) return { kind, id: found.id }
    }
    throw new StoryProblem(`小区里没有“${name}”这个地方。`)
  }

  /** Somebody's name, as they know it themselves. */
  async nameOf(person: Person): Promise<string> {
    return (await this.stage.read(person, readSession)).person.name
  }
}
