import type { SittingPage } from '../../../contract/sitting'

export const SECOND = 1000
const MINUTE = 60 * SECOND

/** How long an item has been taken, in ms, by the server's clock. */
export function spentOn({ current }: SittingPage, { itemId, spent }: SittingPage['items'][number], serverNow: number): number {
  return spent + (current?.itemId === itemId ? Math.max(0, serverNow - Date.parse(current.since)) : 0)
}

/** 7:05 */
export const clockWords = (ms: number): string => `${Math.floor(ms / MINUTE)}:${String(Math.floor((ms % MINUTE) / SECOND)).padStart(2, '0')}`
export const isOver = (ms: number, minutes: number): boolean => ms > minutes * MINUTE
