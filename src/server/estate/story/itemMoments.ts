import * as contract from '../../../contract/agendaItem'
import { addDays, localDateOf, MINUTE, type Instant } from '../../../domain/calendar'
import { unitId } from './matterMoments'
import type { Moment, Stage } from './stage'
import type { ItemStep, ItemStory, MatterStory, SaidLine } from './story'
import { daysAgo, laterThan } from './storyTime'

const SECRETARY = '周书记'
const FEN = 100

/** All that happens to one agenda item, from the moment its matter is handed to the table. */
export function itemMoments(story: ItemStory, matters: readonly MatterStory[], now: Instant): Moment[] {
  const opened: Moment = {
    at: handedOverAt(story.key, matters, now) - MINUTE,
    what: `${story.title} open`,
    who: SECRETARY,
    act: async (stage) => {
      const { title, text } = story
      stage.ids.set(story.key, (await stage.call(SECRETARY, contract.openAgendaItem, {}, { title, text })).id)
    },
  }
  return [opened, ...story.steps.map((step) => stepMoment(step, story, now))]
}

function handedOverAt(key: string, matters: readonly MatterStory[], now: Instant): Instant {
  for (const { steps = [], ago = 0, at = '' } of matters) {
    const step = steps.find((one) => one.do === 'roundTable' && one.item === key)
    if (step) return laterThan(daysAgo(now, ago, at), step.at)
  }
  throw new Error(`no matter leads to the item ${key}`)
}

function stepMoment(step: ItemStep, story: ItemStory, now: Instant): Moment {
  const at = daysAgo(now, step.ago, step.at)
  const who = whoDoes(step, story)
  const act: Moment['act'] = (stage, photoIds) => carryOut(step, at, who, story.key, stage, photoIds)
  return { at, what: `${story.title} ${step.do}`, who, act, photos: step.photos }
}

/** A task is finished by whoever took it on; the table itself is the secretary's. */
function whoDoes(step: ItemStep, story: ItemStory): string {
  if ('by' in step) return step.by
  if (step.do !== 'done') return SECRETARY
  const task = story.steps.find((one) => one.do === 'task' && one.key === step.task)
  return task?.do === 'task' ? task.who : SECRETARY
}

async function carryOut(step: ItemStep, at: Instant, who: string, key: string, stage: Stage, photoIds: readonly string[]): Promise<void> {
  const on = { itemId: stage.id(key) }
  switch (step.do) {
    case 'visit':
      await stage.call(who, contract.recordVisit, on, { unitId: await unitId(stage, step.unit), opinion: step.opinion, words: step.words })
      return
    case 'forward':
      await stage.call(who, contract.moveForward, on, { words: step.words })
      return
    case 'task': {
      const { personId } = await stage.cast.of(step.who)
      const due = addDays(localDateOf(at), step.inDays)
      const { taskId } = await stage.call(who, contract.addTask, on, { what: step.what, personId, due })
      stage.ids.set(`${key} ${step.key}`, taskId)
      return
    }
    case 'done':
      await stage.call(who, contract.finishTask, { ...on, taskId: stage.id(`${key} ${step.task}`) }, { words: step.words, photoIds: [...photoIds] })
      return
    case 'plan':
      await stage.call(who, contract.proposePlan, on, {
        text: step.words,
        costFen: step.yuan * FEN,
        payers: step.payers.map(([payer, yuan]) => ({ who: payer, fen: yuan * FEN })),
        photoIds: [...photoIds],
        ...(step.matter && { ownersDecide: { matter: step.matter } }),
      })
      return
    case 'discuss':
      await stage.call(who, contract.recordDiscussion, on, {
        persons: step.persons,
        said: await saidBy(stage, step.said),
        resolution: step.resolution,
      })
      return
    case 'verdict':
      await stage.call(who, contract.giveVerdict, on, { verdict: step.verdict, words: step.words })
  }
}

/** Who spoke, by name. */
export const saidBy = (stage: Stage, said: readonly SaidLine[]): Promise<{ who: string; words: string }[]> =>
  Promise.all(said.map(async ([who, words]) => ({ who: (await stage.cast.of(who)).name, words })))
