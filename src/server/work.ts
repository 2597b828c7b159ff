import type { Actor } from '../domain/actor'
import type { Instant } from '../domain/calendar'
import type { Decision, Refusal } from '../domain/decision'
import type { FollowChange, Kind, NoticeDraft } from './concept'
import { concepts, type EventOf, type StateOf } from './concepts'
import type { Client, Queryable } from './db/pool'
import type { Ground } from './ground'
import { Refused } from './refused'

interface Held {
  kind: Kind
  state: unknown
  version: number
  touched: boolean
  /** Nothing but read: the write makes sure that it is still the same. */
  guarded: boolean
}

/** What a command rested on without changing it: its table, id and version. */
export interface Guard {
  readonly table: string
  readonly id: string
  readonly version: number
}

export interface RecordedEvent {
  stream_id: string
  version: number
  kind: Kind
  type: string
  data: unknown
  person_id: string
  role: string
  at: string
}

type AnyConcept = {
  evolve(state: unknown, event: unknown): unknown
  notices(event: unknown, state: unknown, by: Actor): readonly NoticeDraft[]
  follows?(event: unknown, state: unknown): FollowChange | undefined
  react?(event: unknown, state: unknown, work: Work): Promise<void>
}

/**
 * What one command does, gathered in memory and written once at its end (write.ts).
 * Rules decide on the states loaded here; their events bring the states forward and may set off further rules.
 */
export class Work {
  readonly events: RecordedEvent[] = []
  readonly notices: NoticeDraft[] = []
  readonly follows: { subjectId: string; change: FollowChange }[] = []
  /** Rows that are written in the same statement as the events, by table. */
  readonly added: { table: string; row: Record<string, unknown> }[] = []
  private readonly held = new Map<string, Held>()

  constructor(
    private readonly ground: Ground,
    readonly estateId: string,
    readonly actor: Actor,
    readonly now: Instant,
  ) {}

  /** The command's own transaction, for what it must lock or write beside its events; asking for it makes it have one. */
  get client(): Client {
    return this.ground.client
  }

  /** For reading what need not be locked. */
  get reads(): Queryable {
    return this.ground.reads
  }

  /** Whether it went by something that it does not change: then nobody else may change that before this is written. */
  get restsOnOthers(): boolean {
    return this.events.length > 0 && [...this.held.values()].some(({ touched, guarded }) => !touched && !guarded)
  }

  /** Loads one, and no other command changes it before this is written; refused with NOT_FOUND where the estate has none of that id. */
  async load<K extends Kind>(kind: K, id: string): Promise<StateOf<K>> {
    const held = this.held.get(id)
    if (held && !held.guarded) return held.state as StateOf<K>
    const row = await this.ground.load(concepts[kind].table, this.estateId, id)
    if (!row) throw new Refused([{ code: 'NOT_FOUND', kind } as Refusal])
    this.held.set(id, { kind, state: row.state, version: row.version, touched: false, guarded: false })
    return row.state as StateOf<K>
  }

  /**
   * Loads one that many commands rest on at the same time and none of them changes, such as the vote that ballots are cast in.
   * It asks for no transaction of the command's own: the statement that writes locks the row for share, looks once more
   * whether its version is still this one, and fails as a whole where it is not (write.ts). Whoever changes it waits for
   * those that are writing, and those that come after find it changed and are decided on anew. So no ballot is taken
   * once a close has locked the vote, and a close that has locked it sees every ballot that was taken.
   */
  async read<K extends Kind>(kind: K, id: string): Promise<StateOf<K>> {
    const held = this.held.get(id)
    if (held) return held.state as StateOf<K>
    const row = await this.ground.read(concepts[kind].table, this.estateId, id)
    if (!row) throw new Refused([{ code: 'NOT_FOUND', kind } as Refusal])
    this.held.set(id, { kind, state: row.state, version: row.version, touched: false, guarded: true })
    return row.state as StateOf<K>
  }

  /** Brings a row of another table into the statement that writes the events. All rows of a table have the same columns. */
  add(table: string, row: Record<string, unknown>): void {
    this.added.push({ table, row: { estate_id: this.estateId, ...row } })
  }

  /** What was read and is not changed. */
  get guards(): readonly Guard[] {
    return [...this.held].flatMap(([id, { kind, version, guarded, touched }]) =>
      guarded && !touched ? [{ table: concepts[kind].table, id, version }] : [],
    )
  }

  /** Loads one and carries out a rule upon it. Returns the state after. */
  async decide<K extends Kind>(
    kind: K,
    id: string,
    rule: (state: StateOf<K>, actor: Actor, now: Instant) => Decision<EventOf<K>, Refusal>,
  ): Promise<StateOf<K>> {
    const state = await this.load(kind, id)
    return this.carryOut(kind, id, rule(state, this.actor, this.now))
  }

  /** Takes a rule's answer: its events are recorded, or everything is refused and nothing is changed. */
  async carryOut<K extends Kind>(kind: K, id: string, decision: Decision<EventOf<K>, Refusal>): Promise<StateOf<K>> {
    if (!decision.ok) throw new Refused(decision.reasons)
    for (const event of decision.events) await this.record(kind, id, event)
    return this.held.get(id)?.state as StateOf<K>
  }

  /** The states that changed, for their rows. */
  *touched(): Iterable<{ kind: Kind; id: string; state: { id: string; number: number; phase: string }; version: number }> {
    for (const [id, { kind, state, version, touched }] of this.held) {
      if (touched) yield { kind, id, version, state: state as { id: string; number: number; phase: string } }
    }
  }

  private async record<K extends Kind>(kind: K, id: string, event: EventOf<K>): Promise<void> {
    const concept = concepts[kind] as unknown as AnyConcept
    const before = this.held.get(id)
    const state = concept.evolve(before?.state, event)
    const version = (before?.version ?? 0) + 1
    this.held.set(id, { kind, state, version, touched: true, guarded: false })
    const { type, at } = event as { type: string; at: Instant }
    this.events.push({
      stream_id: id,
      version,
      kind,
      type,
      data: event,
      person_id: this.actor.personId,
      role: this.actor.slipFor ? 'slip' : this.actor.role,
      at: new Date(at).toISOString(),
    })
    this.notices.push(...concept.notices(event, state, this.actor))
    const change = concept.follows?.(event, state)
    if (change) this.follows.push({ subjectId: id, change })
    await concept.react?.(event, state, this)
  }
}
