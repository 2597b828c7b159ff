import * as contract from '../../../contract/meeting'
import { MINUTE, toIso, type Instant } from '../../../domain/calendar'
import { saidBy } from './itemMoments'
import type { Moment, Stage } from './stage'
import type { MeetingStory } from './story'
import { daysAgo } from './storyTime'

const SECRETARY = '周书记'
const LASTS = 90 * MINUTE

/** A meeting of the round table: called, and where it is past held, recorded, and its minutes published next morning. */
export function meetingMoments(story: MeetingStory, now: Instant): Moment[] {
  const { title, place, came, records = [] } = story
  const ago = story.ago ?? -(story.inDays ?? 0)
  const startsAt = daysAgo(now, ago, story.at)
  const meeting = { meetingId: '' }
  const moment = (at: Instant, what: string, act: Moment['act']): Moment => ({ at, what: `${title} ${what}`, who: SECRETARY, act })

  const called = moment(daysAgo(now, story.planned, '09:00'), 'plan', async (stage) => {
    const asked = await persons(stage, story.asked ?? came ?? [])
    const answer = await stage.call(SECRETARY, contract.planMeeting, {}, {
      title, place,
      startsAt: toIso(startsAt),
      itemIds: story.items.map((key) => stage.id(key)),
      askedIds: asked.map(({ personId }) => personId),
    })
    meeting.meetingId = answer.id
  })
  if (!came) return [called]

  const recorded = moment(startsAt + LASTS, 'record', async (stage) => {
    const leave = await persons(stage, story.leave ?? [])
    await stage.call(SECRETARY, contract.recordMeeting, meeting, {
      came: (await persons(stage, came)).map(({ personId, name, title: as }) => ({ personId, name, as })),
      leave: leave.map(({ name }) => name),
      records: await Promise.all(
        records.map(async ({ item, said, resolution }) => ({ itemId: stage.id(item), said: await saidBy(stage, said), resolution })),
      ),
    })
  })
  const published = moment(daysAgo(now, ago - 1, '10:00'), 'publish', async (stage) => {
    const { draft = '' } = await stage.call(SECRETARY, contract.readMeeting, meeting)
    await stage.call(SECRETARY, contract.publishMinutes, meeting, { text: draft })
  })
  return [called, recorded, published]
}

const persons = (stage: Stage, names: readonly string[]) => Promise.all(names.map((name) => stage.cast.of(name)))
