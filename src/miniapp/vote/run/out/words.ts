import { when } from '../../../when'

/** What came of a reminder, and when the others may have theirs. */
export function remindedWords({ reminded, later, next }: { reminded: number; later: number; next?: string | null }): string {
  const done = reminded > 0 ? `提醒了 ${reminded} 户` : '这次没有要提醒的'
  if (later === 0) return done
  return `${done}；${later} 户刚提醒过${next ? `，${when(next)}后可以再提醒` : ''}`
}
