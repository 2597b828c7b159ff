import type pg from 'pg'
import type { SittingMessage } from '../../contract/sitting'
import type { Actor } from '../../domain/actor'
import type { Instant } from '../../domain/calendar'
import { oneConnection, type Pool } from '../db/pool'
import { findSitting, sittingShown } from './shown'

/** One who watches a sitting. */
export interface Watcher {
  readonly estateId: string
  readonly meetingId: string
  readonly viewer: Actor | undefined
  send(message: SittingMessage): void
}

/** A lost connection is opened again so soon, and the pause doubles up to the longest. */
const AGAIN = 100
const AGAIN_MOST = 3_000

/**
 * Tells those who watch sittings at this process of every change, whichever process made it: PostgreSQL says that something changed,
 * and the state is read anew. Nothing is missed while the connection to it was lost: everybody is sent the present state when it is back.
 */
export class SittingHub {
  private readonly watchers = new Map<string, Set<Watcher>>()
  private readonly turns = new Map<string, Promise<void>>()
  private readonly again = new Set<string>()
  private listening: Promise<void> | undefined
  private client: pg.Client | undefined
  private closed = false

  constructor(
    private readonly pool: Pool,
    private readonly clock: () => Instant,
  ) {}

  /** Watches from now on; the present state is sent at once. Returns how to leave. */
  async watch(watcher: Watcher): Promise<() => void> {
    const key = keyOf(watcher)
    const room = this.watchers.get(key) ?? new Set()
    this.watchers.set(key, room)
    room.add(watcher)
    await (this.listening ??= this.listen())
    await this.tell(key)
    return () => {
      room.delete(watcher)
      if (room.size === 0) this.watchers.delete(key)
    }
  }

  /** Stops listening; whoever still watches hears nothing more. */
  close(): void {
    this.closed = true
    this.watchers.clear()
    void this.client?.end().catch(() => {})
    this.client = undefined
  }

  private async listen(pause = AGAIN): Promise<void> {
    if (this.closed) return
    const client = oneConnection(this.pool)
    client.on('error', () => this.lost(client))
    client.on('end', () => this.lost(client))
    client.on('notification', ({ payload }) => void this.tell(payload ?? ''))
    try {
      await client.connect()
      await client.query('listen sitting')
      if (this.closed) return await client.end()
      this.client = client
      for (const key of this.watchers.keys()) void this.tell(key)
    } catch {
      void client.end().catch(() => {})
      this.later(pause)
    }
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return
    this.client = undefined
    this.later(AGAIN)
  }

  private later(pause: number): void {
    if (!this.closed) setTimeout(() => void this.listen(Math.min(pause * 2, AGAIN_MOST)), pause).unref()
  }

  /** Sends a room the present state: one reading at a time, and once more where it changed meanwhile. */
  private async tell(key: string): Promise<void> {
    if (!this.watchers.has(key)) return
    const running = this.turns.get(key)
    if (running) {
      this.again.add(key)
      return running
    }
    const turn = this.read(key).catch(() => {})
    this.turns.set(key, turn)
    await turn
    this.turns.delete(key)
    if (this.again.delete(key)) await this.tell(key)
  }

  private async read(key: string): Promise<void> {
    const [estateId, meetingId] = key.split(' ') as [string, string]
    const found = await findSitting(this.pool, estateId, meetingId)
    const now = this.clock()
    for (const watcher of this.watchers.get(key) ?? []) watcher.send(sittingShown(found, watcher.viewer, now))
  }
}

const keyOf = ({ estateId, meetingId }: Watcher): string => `${estateId} ${meetingId}`
