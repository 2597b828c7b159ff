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
  if (!came) return [called, ...aheadMoments(story, meeting, moment, now)]

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
    await stage.call(SECRETARY, contract.publishMinutes, meeting, { text: draft, unsigned: true })
  })
  return [called, recorded, ...signingMoments(story, meeting, startsAt + LASTS, moment), published]
}

type Make = (at: Instant, what: string, act: Moment['act']) => Moment

/** What is done between the call and the meeting: papers are laid out, and who wants to speak says so. */
function aheadMoments({ papers = {}, speaking = [], planned }: MeetingStory, meeting: { meetingId: string }, make: Make, now: Instant): Moment[] {
  const laid = Object.entries(papers).map(([item, text]) =>
    make(daysAgo(now, planned - 1, '09:30'), `papers of ${item}`, (stage) => stage.call(SECRETARY, contract.putPapers, meeting, { itemId: stage.id(item), text })))
  const asked = speaking.map(([item, who, words], at) => ({
    ...make(daysAgo(now, planned - 1, '19:00') + at * MINUTE, `${who} asks to speak`, (stage) => stage.call(who, contract.askToSpeak, meeting, { itemId: stage.id(item), words })),
    who,
  }))
  return [...laid, ...asked]
}

/** The minutes go round the same evening, as they were drafted. */
function signingMoments({ signed }: MeetingStory, meeting: { meetingId: string }, over: Instant, make: Make): Moment[] {
  if (!signed) return []
  const sent = make(over + 10 * MINUTE, 'send for signing', async (stage) => {
    const { draft = '' } = await stage.call(SECRETARY, contract.readMeeting, meeting)
    await stage.call(SECRETARY, contract.sendForSigning, meeting, { text: draft })
  })
  return [sent, ...signed.map((who, at) => ({ ...make(over + (15 + at) * MINUTE, `${who} signs`, (stage) => stage.call(who, contract.signMinutes, meeting, { edition: 1 })), who }))]
}

const persons = (stage: Stage, names: readonly string[]) => Promise.all(names.map((name) => stage.cast.of(name)))
