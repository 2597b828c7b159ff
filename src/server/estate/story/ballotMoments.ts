import { v7 } from 'uuid'
import * as contract from '../../../contract/ballot'
import { toIso } from '../../../domain/calendar'
import type { Stage } from './stage'
import type { VoteStory } from './voteStory'

/** Who copies papers at the desk, and who compares: never the same. */
const COPIES = '李副主任'
const COMPARES = '孙委员'

interface Line {
  id: string
  no: number
  owner: string
}

/** One day's ballots of a vote: who votes on which day, how and what, follows from the number on the roll alone. */
export async function ballotsOfDay(stage: Stage, voteId: string, story: VoteStory, day: number): Promise<void> {
  for (const line of await linesOf(stage, voteId)) {
    const lot = (line.no * 7) % 10
    if (line.no % story.days !== day || lot >= story.phone + story.paper) continue
    const choices = story.questions.map(({ id }, at): [string, string[]] => [id, [pick(story.answers[id] ?? {}, line.no * 3 + at * 5)]])
    await (lot < story.phone ? byPhone(stage, voteId, line, choices) : onPaper(stage, voteId, line, choices, story.paperPhoto))
  }
}

const byPhone = (stage: Stage, voteId: string, { id: voiceId, owner }: Line, choices: [string, string[]][]) =>
  stage.call(`owner ${owner}`, contract.castBallot, { voteId, voiceId }, { choices })

/** Copied by one with its photo, and copied once more by another. */
async function onPaper(stage: Stage, voteId: string, { id: voiceId }: Line, choices: [string, string[]][], photo: string): Promise<void> {
  const now = stage.deps.clock()
  const paperId = v7({ msecs: now })
  const photoIds = await stage.take(COPIES, [photo], now)
  await stage.call(COPIES, contract.enterPaperBallot, { voteId, voiceId }, { paperId, channel: 'paper', choices, receivedAt: toIso(now), photoIds })
  await stage.call(COMPARES, contract.confirmPaperBallot, { voteId, voiceId, paperId }, { choices })
}

/** The lines of the roll that somebody of record can vote for. */
async function linesOf({ deps, estateId }: Stage, voteId: string): Promise<Line[]> {
  const { rows } = await deps.pool.query<Line>({
    name: 'story voices',
    text: `select id, number as no, holder->'ownerIds'->>0 as owner from vote_voice
      where estate_id = $1 and vote_id = $2 and holder->'ownerIds'->>0 is not null order by number`,
    values: [estateId, voteId],
  })
  return rows
}

/** One of the options, each as often as its weight says. */
function pick(answers: Readonly<Record<string, number>>, lot: number): string {
  const bag = Object.entries(answers).flatMap(([id, weight]) => Array.from({ length: weight }, () => id))
  return bag[lot % bag.length] ?? 'abstain'
}
