import { randomUUID } from 'node:crypto'
import * as ballots from '../../contract/ballot'
import * as contract from '../../contract/vote'
import { sideBySide, type Moment } from '../moments'
import { StoryProblem } from '../problem'
import type { Scene } from '../scene'
import type { Home } from '../town'

const DRAFTS = '赵主任'
const REVIEWS = '社区孙干事'
/** Who copies papers at the desk, and who compares: never the same. */
const COPIES = '李副主任'
const COMPARES = '孙委员'

const NOTICED = 81
/** Fifteen full days lie between the notice and the first day of voting. */
const OPENS = NOTICED + 16
const VOTING_DAYS = 14
const CLOSED = OPENS + VOTING_DAYS
/** A day for papers that were in by the close, seven in which the count may be questioned; the result is final after these. */
const FINAL = CLOSED + 10

/** The question that the works rest on. */
export const QUESTION = 'q1'
const OPTIONS = [
  { id: 'agree', text: '同意', meaning: 'agree' },
  { id: 'against', text: '反对', meaning: 'against' },
  { id: 'abstain', text: '弃权', meaning: 'abstain' },
] as const

/** All owners are asked: drafted, looked over, hung for fifteen days, voted on for fourteen, counted, questioned, and final. */
export function ownersVote(scene: Scene): Moment[] {
  const { stage, town, days, made, tell } = scene
  const chair = town.duty(DRAFTS)
  const vote = () => ({ voteId: made.voteId })
  const step = (day: number, time: string, route: typeof contract.publishRoll): Moment => ({ day, time, act: () => stage.call(chair, route, vote()) })
  return [
    { day: 78, time: '20:10', act: async () => { made.voteId = (await stage.call(chair, contract.draftVote, {}, { ...plan(), itemId: made.itemId })).id } },
    step(79, '20:40', contract.sendToReview),
    { day: 80, time: '10:20', act: () => stage.call(town.duty(REVIEWS), contract.reviewVote, vote(), { approved: true, words: '事项、范围和规则没有问题，可以公示。' }) },
    { day: NOTICED, time: '09:00', act: async () => {
      await stage.call(chair, contract.publishNotice, vote(), { opensOn: days.date(OPENS), closesOn: days.date(CLOSED - 1) })
      tell('表决公示，满十五天才能投票')
    } },
    step(NOTICED + 1, '09:30', contract.publishRoll),
    ...Array.from({ length: VOTING_DAYS }, (_, day): Moment => ({ day: OPENS + day, time: '20:00', act: () => ballotsOf(scene, day) })),
    { day: CLOSED - 1, time: '21:00', act: async () => {
      const { tookPart, all } = await stage.read(chair, ballots.readTurnout, vote())
      tell(`投票到今天为止：参与 ${tookPart.persons} / ${all.persons} 人，面积 ${squareMetres(tookPart.areaCm2)} / ${squareMetres(all.areaCm2)} ㎡`)
    } },
    { day: CLOSED + 2, time: '12:15', act: () => stage.call(town.resident('3号楼2单元501'), contract.objectTo, vote(), { about: 'count', words: '我们楼的纸票请再对一遍。' }) },
    { day: CLOSED + 3, time: '10:00', act: () => answerObjection(scene) },
    { day: FINAL, time: '09:00', act: () => hearResult(scene) },
  ]
}

const plan = () => ({
  title: '更换供水和消防管道：筹集 2,000,000 元表决',
  text: '议事会比较了修补和更换，建议全部更换，总预算 2,000,000 元，按建筑面积分摊，分三期缴，由业委会开专户，每一笔公开。',
  scope: { kind: 'estate' as const },
  secret: false,
  questions: [{ id: QUESTION, title: '是否筹集 2,000,000 元更换供水和消防管道，按建筑面积分摊', text: '三期：五成、三成、二成。超出预算要重新表决。', matter: 6 as const, kind: 'single' as const, options: [...OPTIONS] }],
})

/** How a home votes, and on which day: eight of ten by phone, one on paper, one not at all. */
const wayOf = (no: number): 'phone' | 'paper' | 'none' => (no % 10 === 9 ? 'none' : no % 10 === 4 ? 'paper' : 'phone')
const markOf = (no: number): string => (no % 13 === 5 ? 'against' : no % 29 === 11 ? 'abstain' : 'agree')
/** So many of them think again, and mark something else on the last day. */
const thinksAgain = (no: number): boolean => no % 60 === 5

async function ballotsOf(scene: Scene, day: number): Promise<void> {
  const homes = scene.town.homes.map((home, no) => ({ home, no })).filter(({ home }) => home.owners.length > 0)
  const today = homes.filter(({ no }) => no % VOTING_DAYS === day)
  await sideBySide(today.filter(({ no }) => wayOf(no) === 'phone').map(({ home, no }) => () => byPhone(scene, home, markOf(no))))
  await sideBySide(today.filter(({ no }) => wayOf(no) === 'paper').map(({ home, no }) => () => onPaper(scene, home, markOf(no))))
  if (day < VOTING_DAYS - 1) return
  await sideBySide(homes.filter(({ no }) => thinksAgain(no) && wayOf(no) === 'phone').map(({ home }) => () => byPhone(scene, home, 'agree')))
}

/** An owner opens the vote on their phone and marks every voice of theirs. */
async function byPhone({ stage, made }: Scene, { owners: [owner] }: Home, mark: string): Promise<void> {
  if (!owner) return
  const { rows } = await stage.read(owner, ballots.myBallots, { voteId: made.voteId })
  for (const { id } of rows.filter(({ mayCast }) => mayCast)) {
    await stage.call(owner, ballots.castBallot, { voteId: made.voteId, voiceId: id }, { choices: [[QUESTION, [mark]]] })
  }
}

/** A paper is copied by one with its photo, and copied once more by another. */
async function onPaper({ stage, town, made }: Scene, { address }: Home, mark: string): Promise<void> {
  const [copies, compares] = [town.duty(COPIES), town.duty(COMPARES)]
  const { rows } = await stage.read(copies, ballots.listOut, { voteId: made.voteId }, { search: address })
  const line = rows.find(({ label }) => label.split('、').includes(address))
  // its owner has another home, and has voted for both already
  if (!line) return
  const on = { voteId: made.voteId, voiceId: line.voiceId }
  const paperId = randomUUID()
  const choices: [string, string[]][] = [[QUESTION, [mark]]]
  const photoIds = await stage.photos(copies, ['纸质选票'])
  await stage.call(copies, ballots.enterPaperBallot, on, { paperId, channel: 'paper', choices, receivedAt: stage.now.toISOString(), photoIds })
  await stage.call(compares, ballots.confirmPaperBallot, { ...on, paperId }, { choices })
}

async function answerObjection({ stage, town, made }: Scene): Promise<void> {
  const chair = town.duty(DRAFTS)
  const { objections } = await stage.read(chair, contract.readVote, { voteId: made.voteId })
  for (const { id } of objections.filter(({ answer }) => !answer)) {
    await stage.call(chair, contract.answerObjection, { voteId: made.voteId }, { objectionId: id, upheld: false, words: '两个人对着照片又核对了一遍，一张不差。' })
  }
}

async function hearResult({ stage, town, made, tell }: Scene): Promise<void> {
  const { phase, outcomes } = await stage.read(town.duty(DRAFTS), contract.readVote, { voteId: made.voteId })
  if (phase !== 'final' || outcomes[0] !== 'passed') throw new StoryProblem(`表决没有通过（${phase} ${outcomes[0] ?? ''}），后面的工程演不下去。`)
  tell('表决通过，结果公布')
}

const squareMetres = (cm2: number): string => (cm2 / 10_000).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
