import * as contract from '../../../contract/deputyStudio'
import { addDays, DAY, localDateOf, MINUTE, toIso, type Instant } from '../../../domain/calendar'
import { stepStudio } from '../../deputyStudio/step'
import type { Moment } from './stage'
import type { Somebody } from './story'
import { daysAgo } from './storyTime'

/** Somebody who booked, and what came of it; `booked`, `answered` and `judged` are so many days ago. */
interface TalkStory {
  readonly who: Somebody
  readonly booked: number
  readonly at: string
  readonly words: string
  readonly said?: string
  readonly how?: 'answered' | 'taken'
  /** Until when it is to be answered, counted from the talk. */
  readonly days?: number
  readonly answer?: string
  readonly answered?: number
  readonly judged?: number
  readonly public?: { readonly question: string; readonly answer: string }
}

/** A day at the deputies' studio; one to come is a negative number of days ago. */
export interface StudioStory {
  readonly by: Somebody
  readonly planned: number
  readonly ago: number
  readonly from: string
  readonly until: string
  readonly place: string
  readonly minutes: number
  readonly deputies: readonly Somebody[]
  readonly talks: readonly TalkStory[]
}

/** The day is set, places are booked, and where it is past those who came were heard, and answered since. */
export function studioMoments(story: StudioStory, now: Instant): Moment[] {
  const { by, ago, place, minutes, deputies, talks } = story
  const [from, until] = [daysAgo(now, ago, story.from), daysAgo(now, ago, story.until)]
  const day = { studioDayId: '' }
  const planned: Moment = {
    at: daysAgo(now, story.planned, '10:00'),
    what: `planStudioDay ${place}`,
    who: by,
    act: async (stage) => {
      const deputyIds = await Promise.all(deputies.map(async (one) => (await stage.cast.of(one)).personId))
      day.studioDayId = (await stage.call(by, contract.planStudioDay, {}, { from: toIso(from), until: toIso(until), place, minutes, deputyIds })).id
    },
  }
  const over: Moment = { at: daysAgo(now, ago - 1, '00:00') + MINUTE, what: 'studio day is over', who: by, act: (stage) => stepStudio(stage.deps) }
  return [planned, ...talks.flatMap((talk) => talkMoments(talk, story, from, day, now)), over]
}

function talkMoments(talk: TalkStory, { ago, minutes, deputies }: StudioStory, from: Instant, day: { studioDayId: string }, now: Instant): Moment[] {
  const { who, how, said = '', answer = '' } = talk
  const [deputy = ''] = deputies
  const startsAt = daysAgo(now, ago, talk.at)
  const place = Math.round((startsAt - from) / (minutes * MINUTE))
  const booking = { id: '' }
  const one = { studioCaseId: '' }
  const moment = (at: Instant, what: string, actor: Somebody, act: Moment['act']): Moment => ({ at, what: `${who} ${what}`, who: actor, act })
  const booked = moment(daysAgo(now, talk.booked, '12:30'), 'book', who, async (stage) => {
    booking.id = (await stage.call(who, contract.bookStudio, day, { place, words: talk.words })).bookingId
  })
  if (!how) return [booked]
  const heard = moment(startsAt + (minutes - 1) * MINUTE, 'receive', deputy, async (stage) => {
    const outcome = how === 'answered' ? { how, words: answer } : { how, due: addDays(localDateOf(startsAt), talk.days ?? 0) }
    const { personId: deputyId } = await stage.cast.of(deputy)
    one.studioCaseId = (await stage.call(deputy, contract.receiveAtStudio, day, { bookingId: booking.id, deputyId, said, outcome })).caseId
  })
  return [booked, heard, ...sinceThen(talk, deputy, one, now, moment)]
}

type MakeMoment = (at: Instant, what: string, actor: Somebody, act: Moment['act']) => Moment

function sinceThen({ who, answer = '', answered, judged, public: text }: TalkStory, deputy: Somebody, one: { studioCaseId: string }, now: Instant, moment: MakeMoment): Moment[] {
  return [
    ...(answered === undefined ? [] : [moment(daysAgo(now, answered, '16:00'), 'answer', deputy, (stage) => stage.call(deputy, contract.answerStudioCase, one, { words: answer }))]),
    ...(judged === undefined ? [] : [moment(daysAgo(now, judged, '19:00'), 'judge', who, (stage) => stage.call(who, contract.judgeStudioCase, one, { satisfied: true }))]),
    ...(text === undefined || judged === undefined
      ? []
      : [
          moment(daysAgo(now, judged - 1, '09:00'), 'ask consent', deputy, (stage) => stage.call(deputy, contract.askStudioConsent, one, text)),
          moment(daysAgo(now, judged - 1, '09:00') + DAY / 2, 'agree', who, (stage) => stage.call(who, contract.sayStudioConsent, one, { agree: true, edition: 1 })),
        ]),
  ]
}
