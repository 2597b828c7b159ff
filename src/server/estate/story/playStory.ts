import { SYSTEM } from '../../../domain/actor'
import type { Instant } from '../../../domain/calendar'
import { closeUnconfirmed } from '../../../domain/matter/confirmMatter'
import { createApp } from '../../app'
import type { Deps } from '../../deps'
import { handle } from '../../handle'
import { committeeMoments } from './committeeMoments'
import { contractMoments } from './contractMoments'
import { itemMoments } from './itemMoments'
import { matterMoments } from './matterMoments'
import { mediationMoments } from './mediationMoments'
import { meetingMoments } from './meetingMoments'
import { Stage, type Moment } from './stage'
import type { Story } from './story'
import { voteMoments } from './voteMoments'
import { worksMoments } from './worksMoments'
import { studioMoments } from './studioMoments'

/** While one thing happens, the photos of the next few are made ready. */
const AHEAD = 4

/**
 * Lets an estate live through its past: every moment in its order, through the server's own routes and rules, with
 * the clock of the story. Nothing is written beside the events, so that what is shown of it is what was done.
 */
export async function playStory(deps: Omit<Deps, 'clock'>, estateId: string, story: Story, pictures: string, now: Instant): Promise<void> {
  const clock = { now }
  const told: Deps = { ...deps, clock: () => clock.now }
  const stage = new Stage(await createApp(told), told, estateId, pictures, now)
  const moments = momentsOf(story, now)
  try {
    await play(stage, moments, (at) => (clock.now = at))
    await closeQuiet(stage, now)
  } finally {
    await stage.cast.goHome()
    await stage.app.close()
  }
}

/** Everything that has happened by now, in order; of two in the same minute the one that was told first. */
function momentsOf({ matters, items, meetings, votes, committee, contract, works, mediations, studio }: Story, now: Instant): Moment[] {
  return [
    ...committeeMoments(committee, now),
    ...contractMoments(contract, now),
    ...items.flatMap((item) => itemMoments(item, matters, now)),
    ...matters.flatMap((matter) => matterMoments(matter, now)),
    ...meetings.flatMap((meeting) => meetingMoments(meeting, now)),
    ...votes.flatMap((vote) => voteMoments(vote, now)),
    ...works.flatMap((project) => worksMoments(project, now)),
    ...mediations.flatMap((one) => mediationMoments(one, now)),
    ...studio.flatMap((day) => studioMoments(day, now)),
  ]
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at)
}

async function play(stage: Stage, moments: readonly Moment[], setClock: (at: Instant) => void): Promise<void> {
  const photos = new Map<Moment, Promise<string[]>>()
  for (const [index, moment] of moments.entries()) {
    for (const next of moments.slice(index, index + AHEAD)) {
      if (!photos.has(next)) photos.set(next, stage.take(next.who, next.photos ?? [], next.at))
      photos.get(next)?.catch(() => {})
    }
    await closeQuiet(stage, moment.at)
    setClock(moment.at)
    try {
      await moment.act(stage, (await photos.get(moment)) ?? [])
    } catch (error) {
      throw new Error(`${moment.what}: ${(error as Error).message}`, { cause: error })
    }
    photos.delete(moment)
  }
}

/** What no reporter said a word about has closed itself by then, each at its own hour. */
async function closeQuiet({ deps, estateId }: Stage, until: Instant): Promise<void> {
  const { rows } = await deps.pool.query<{ id: string; close_on: Date }>({
    name: 'story close on',
    text: 'select id, close_on from matter where estate_id = $1 and close_on <= $2 order by close_on',
    values: [estateId, new Date(until)],
  })
  for (const { id, close_on: closeOn } of rows) {
    const command = { estateId, actor: SYSTEM, now: closeOn.getTime() }
    await handle(deps.pool, command, (work) => work.decide('matter', id, (matter, _, now) => closeUnconfirmed(matter, now)))
  }
}
