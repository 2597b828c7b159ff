import * as contract from '../../../contract/vote'
import type { BodyOf } from '../../../contract/route'
import { addDays, DAY, localDateOf, type Instant } from '../../../domain/calendar'
import { earliestAfterNotice } from '../../../domain/vote/dates'
import { DEFAULT_RULES } from '../../../domain/vote/rules'
import { ballotsOfDay } from './ballotMoments'
import type { Moment, Stage } from './stage'
import { daysAgo } from './storyTime'
import type { VoteStory } from './voteStory'

const DRAFTS = '赵主任'
const REVIEWS = '社区孙干事'

/** The ballots that a day of voting brings come in together in the evening: one moment each for phones and for the box. */
const EVENING = '19:30'

/** A vote from its draft on, as far as its days have come: noticed, its roll hung, opened, voted in, closed, counted, final. */
export function voteMoments(story: VoteStory, now: Instant): Moment[] {
  const { title, noticed, days } = story
  const vote = { voteId: '' }
  const opensOn = earliestAfterNotice(localDateOf(daysAgo(now, noticed, '09:00')), DEFAULT_RULES.noticeDays)
  const opened = noticed - DEFAULT_RULES.noticeDays - 1
  const closed = opened - days
  const moment = (ago: number, time: string, who: string, what: string, act: Moment['act']): Moment => ({ at: daysAgo(now, ago, time), what: `${title} ${what}`, who, act })
  const step = (ago: number, time: string, route: typeof contract.publishRoll) =>
    moment(ago, time, DRAFTS, route.name, (stage) => stage.call(DRAFTS, route, vote))

  const draft = moment(noticed + 4, '20:10', DRAFTS, 'draft', async (stage) => {
    vote.voteId = (await stage.call(DRAFTS, contract.draftVote, {}, plansOf(stage, story))).id
    stage.ids.set(title, vote.voteId)
  })
  const review = moment(noticed + 1, '10:20', REVIEWS, 'review', (stage) => stage.call(REVIEWS, contract.reviewVote, vote, { approved: true, words: '事项、范围和规则没有问题，可以公示。' }))
  const notice = moment(noticed, '09:00', DRAFTS, 'notice', (stage) =>
    stage.call(DRAFTS, contract.publishNotice, vote, { opensOn, closesOn: addDays(opensOn, days - 1) }))
  const ballots = Array.from({ length: days }, (_, day) =>
    moment(opened - day, EVENING, DRAFTS, `ballots of day ${day + 1}`, (stage) => ballotsOfDay(stage, vote.voteId, story, day)))

  return [
    draft,
    step(noticed + 3, '20:40', contract.sendToReview),
    review,
    notice,
    step(noticed - 1, '09:30', contract.publishRoll),
    step(opened, '00:05', contract.openVote),
    ...ballots,
    step(closed, '09:00', contract.closeVote),
    step(closed, '10:00', contract.publishCount),
    step(closed - DEFAULT_RULES.queryDays - 1, '09:00', contract.publishResult),
    ...objectionMoments(story, vote, { roll: noticed - 1, count: closed }, now),
  ]
}

/** Each objection is made at midday and answered the next morning. */
function objectionMoments({ title, objections = [] }: VoteStory, vote: { voteId: string }, published: Record<'roll' | 'count', number>, now: Instant): Moment[] {
  return objections.flatMap(({ about, after, by, words, answer }) => {
    const at = daysAgo(now, published[about] - after, '12:15')
    return [
      { at, what: `${title} objectTo`, who: by, act: (stage: Stage) => stage.call(by, contract.objectTo, vote, { about, words }) },
      { at: at + DAY, what: `${title} answerObjection`, who: DRAFTS, act: (stage: Stage) => answered(stage, vote, answer) },
    ]
  })
}

async function answered(stage: Stage, vote: { voteId: string }, words: string): Promise<unknown> {
  const { objections } = await stage.call(DRAFTS, contract.readVote, vote)
  const open = objections.find((one) => !one.answer)
  if (!open) throw new Error('there is no objection to answer')
  return stage.call(DRAFTS, contract.answerObjection, vote, { objectionId: open.id, upheld: false, words })
}

const plansOf = (stage: Stage, { title, item, text, questions }: VoteStory) =>
  ({ title, text, scope: { kind: 'estate' }, secret: false, questions, ...(item && { itemId: stage.id(item) }) }) as unknown as BodyOf<typeof contract.draftVote>
