import { HOUR, toIso, type Instant } from '../../domain/calendar'
import { JOBS, runJobsOnce } from '../jobs'
import { StartProblem } from '../startProblem'
import type { Time } from '../time'

/** The process that started this one, by the channel between the two (node's IPC): nobody on the network reaches it. */
export interface Teller {
  send?(message: object): void
  on(event: 'message', hear: (message: unknown) => void): unknown
}

/** Jobs are done at least so often on the way: what a vote or a quiet matter waits for then comes on its own day. */
const STRIDE = 6 * HOUR
/** What sweeps up goes on at the machine's pace. */
const WAITED_FOR = JOBS.filter(({ sweeps }) => !sweeps)

/**
 * The time of a demonstration whose year is told in a few minutes. It begins in the past, runs at its own pace, and is put
 * forward whenever the teller says so, with every job that somebody waits for done on the way. It never goes back and never comes before the
 * machine's clock: once it has caught up it is that clock.
 *
 * Heard: `{ putForward: '2026-03-04T02:00:00.000Z' }`. Said: `{ serving: connection }` once, and `{ now }` or `{ failed }` for each that was heard.
 */
export function toldTime(teller: Teller, from: Instant, machine: () => Instant = Date.now): Time {
  if (!teller.send || Number.isNaN(from)) throw new StartProblem('这是讲故事用的服务器，要由 npm run demo:story 启动。正式运行请用 npm start。')
  const say = (message: object) => teller.send?.(message)
  let behind = Math.max(0, machine() - from)
  const clock = () => machine() - behind
  return {
    clock,
    serving(deps, connection) {
      const goTo = async (to: Instant) => {
        do {
          const at = machine()
          behind = at - Math.max(at - behind, Math.min(to, at, at - behind + STRIDE))
          await runJobsOnce(deps, WAITED_FOR)
        } while (clock() < Math.min(to, machine()))
      }
      teller.on('message', (message) => {
        const to = wanted(message)
        if (to !== undefined) void goTo(to).then(() => say({ now: toIso(clock()) }), (error: Error) => say({ failed: error.message }))
      })
      say({ serving: connection })
    },
  }
}

function wanted(message: unknown): Instant | undefined {
  const told = (message as { putForward?: unknown } | null)?.putForward
  const at = typeof told === 'string' ? Date.parse(told) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}
