import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { HOUR, type Instant } from '../../../domain/calendar'
import type { Pool } from '../../db/pool'
import { hashOf } from '../../session/find'
import type { Somebody } from './story'

/** One who plays in the story, logged in for as long as it lasts. */
export interface Player {
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly token: string
}

/** A resident is whoever opens the door: a tenant first, else an owner, with a phone to report by. */
const AT_THE_DOOR = `select p.id, p.name, m.id as acting, '业主' as title from membership m
  join unit u on u.estate_id = m.estate_id and u.id = m.unit_id
  join person p on p.id = m.person_id
  where m.estate_id = $1 and u.address = $2 and m.ended_at is null and p.phone is not null and m.tie <> 'family'
  order by m.tie desc, p.phone limit 1`
/** `owner` and an id: an owner of record, whichever of their homes it is. */
const OWNER = `select p.id, p.name, m.id as acting, '业主' as title from membership m join person p on p.id = m.person_id
  where m.estate_id = $1 and p.id = $2 and m.tie = 'owner' and m.ended_at is null order by m.id limit 1`
const ON_DUTY = `select p.id, p.name, d.id as acting, d.title from duty d join person p on p.id = d.person_id
  where d.estate_id = $1 and d.title = $2 and d.ended_at is null`

/** Finds the people of the story as it names them, and logs each in once. */
export class Cast {
  private readonly players = new Map<Somebody, Promise<Player>>()
  private readonly sessions: string[] = []

  constructor(
    private readonly pool: Pool,
    private readonly estateId: string,
    /** The end of the story: whoever plays stays logged in until then. */
    private readonly until: Instant,
  ) {}

  of(somebody: Somebody): Promise<Player> {
    const player = this.players.get(somebody) ?? this.logIn(somebody)
    this.players.set(somebody, player)
    return player
  }

  /** Ends what was begun: nobody is left logged in. */
  async goHome(): Promise<void> {
    await this.pool.query('delete from session where id = any($1)', [this.sessions])
  }

  private async logIn(somebody: Somebody): Promise<Player> {
    const owner = /^owner (.+)$/.exec(somebody)?.[1]
    const sql = owner ? OWNER : /\d$/.test(somebody) ? AT_THE_DOOR : ON_DUTY
    const { rows } = await this.pool.query(sql, [this.estateId, owner ?? somebody])
    if (!rows[0]) throw new Error(`the story speaks of ${somebody}, whom the files do not know`)
    const { id: personId, name, acting, title } = rows[0]
    const token = randomBytes(32).toString('base64url')
    const session = v7()
    this.sessions.push(session)
    await this.pool.query(
      `insert into session (id, token_hash, person_id, acting_id, acting_estate, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [session, hashOf(token), personId, acting, this.estateId, new Date(this.until + HOUR)],
    )
    return { personId, name, title, token }
  }
}
