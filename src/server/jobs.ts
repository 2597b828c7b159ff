import type { Deps } from './deps'
import { tidy } from './jobs/tidy'
import { closeUnconfirmedMatters } from './matter/close'
import { escalateMatters } from './matter/escalate'
import { reckonMattersAnew } from './matter/reckonAnew'
import { sendOutbox } from './notice/send'
import { sweepPhotos } from './photo/sweepPhotos'
import { remindOfResuming } from './ticket/remind'
import { escalateTickets } from './ticket/escalate'
import { reckonTicketsAnew } from './ticket/reckonAnew'
import { workPushes } from './check/pushes'
import { askForPhotoChecks } from './check/photos'
import { remindOfContracts } from './companyContract/remind'
import { remindOfWorks } from './worksProject/remind'
import { chaseOpenTasks } from './agendaItem/chaseTasks'
import { lookBack } from './agendaItem/lookBack'
import { remindOfMeetings } from './meeting/remind'
import { remindOfMediations } from './mediation/remind'
import { remindOfCommittees } from './committee/remind'
import { stepVotes } from './vote/clock'
import { warnOfQuorums } from './vote/warn'
import { orderLeftEntries } from './vote/ballot/orderSoon'
import { stepStudio } from './deputyStudio/step'

const SECOND = 1000
const MINUTE = 60 * SECOND

interface Job {
  readonly name: string
  readonly every: number
  /** It only sweeps up: nobody waits for it. */
  readonly sweeps?: true
  run(deps: Deps): Promise<unknown>
}

/**
 * What is done without anybody asking. Every process runs them; each takes its rows with locks that others skip,
 * or goes through the one writer with a rule that refuses a second time, so that a thing is done once.
 */
export const JOBS: readonly Job[] = [
  { name: 'outbox', every: 2 * SECOND, run: sendOutbox },
  { name: 'photoChecks', every: 5 * SECOND, run: askForPhotoChecks },
  { name: 'orderBallots', every: 5 * SECOND, run: orderLeftEntries },
  { name: 'pushes', every: 2 * SECOND, run: workPushes },
  { name: 'closeUnconfirmed', every: 30 * SECOND, run: closeUnconfirmedMatters },
  // before what is late is told of: a list that has come may have moved the day
  { name: 'reckonTicketsAnew', every: MINUTE, run: reckonTicketsAnew },
  { name: 'reckonMattersAnew', every: MINUTE, run: reckonMattersAnew },
  { name: 'escalateMatters', every: 30 * SECOND, run: escalateMatters },
  { name: 'escalateTickets', every: 30 * SECOND, run: escalateTickets },
  { name: 'stepVotes', every: 10 * SECOND, run: stepVotes },
  { name: 'remindOfMeetings', every: MINUTE, run: remindOfMeetings },
  { name: 'chaseOpenTasks', every: 10 * MINUTE, run: chaseOpenTasks },
  { name: 'lookBack', every: 10 * MINUTE, run: lookBack },
  { name: 'remindOfCommittees', every: 10 * MINUTE, run: remindOfCommittees },
  { name: 'remindOfContracts', every: 10 * MINUTE, run: remindOfContracts },
  { name: 'remindOfMediations', every: MINUTE, run: remindOfMediations },
  { name: 'remindOfWorks', every: 10 * MINUTE, run: remindOfWorks },
  { name: 'warnOfQuorums', every: MINUTE, run: warnOfQuorums },
  { name: 'remindOfResuming', every: 10 * MINUTE, run: remindOfResuming },
  { name: 'stepStudio', every: MINUTE, run: stepStudio },
  { name: 'sweepPhotos', every: 10 * MINUTE, sweeps: true, run: (deps) => sweepPhotos(deps) },
  { name: 'tidy', every: 60 * MINUTE, sweeps: true, run: tidy },
]

/** Runs each job once, in order: for tests, and for a machine that is woken by a timer of its own. */
export async function runJobsOnce(deps: Deps, jobs = JOBS): Promise<void> {
  for (const { run } of jobs) await run(deps)
}

/** Runs the jobs for as long as the process lives. One that fails is tried again at its next turn, and stops no other. */
export function startJobs(deps: Deps, tell: (line: string) => void = (line) => process.stderr.write(`${line}\n`)): { stop(): Promise<void> } {
  const running = new Set<Promise<void>>()
  const timers = JOBS.map(({ name, every, run }) => {
    let busy = false
    const turn = async () => {
      if (busy) return
      busy = true
      const work: Promise<void> = run(deps)
        .then(() => undefined, (error: Error) => tell(`job ${name}: ${error.message}`))
        .finally(() => {
          busy = false
          running.delete(work)
        })
      running.add(work)
      await work
    }
    void turn()
    return setInterval(turn, every)
  })
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await Promise.all(running)
    },
  }
}
