import type { Instant } from '../domain/calendar'
import type { Pool } from './db/pool'
import type { CodeSender } from './message/oneTimeCode'
import type { PhotoStore } from './photo/store'
import type { WeChat } from './wechat/weChat'

/** What the routes and jobs work with; a test gives its own. */
export interface Deps {
  readonly pool: Pool
  /** A small pool whose commits do not wait for the disk, for public numbers only (number.ts). */
  readonly numbers: Pool
  readonly photos: PhotoStore
  /** Absent where no mini-program is configured: people look over what would be checked by it. */
  readonly wechat?: WeChat
  readonly codes: CodeSender
  readonly mode: 'demo' | 'production'
  /** Where people reach this server, for links and QR codes; no slash at the end. */
  readonly publicUrl: string
  /** Whether a reverse proxy before the server is believed about who the client is. */
  readonly trustProxy?: boolean
  readonly clock: () => Instant
}
