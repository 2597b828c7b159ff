import { longDay } from '../../../domain/calendar'
import { MATTERS } from '../../../domain/vote/majority'
import { MATTER_NAMES, marksMost, type Question } from '../../../domain/vote/question'
import { CHANNEL_WORDS, PARKING_WORDS } from '../../../domain/vote/ruleWords'
import { shareOf, type VoteRules } from '../../../domain/vote/rules'
import { shareWords } from '../../../domain/vote/shareWords'
import type { Vote } from '../../../domain/vote/vote'
import { heading, text, type PosterBlock } from '../../word/poster'

/** The whole of what is put to the owners, and how it will be decided. @law 物业管理条例 14；指导规则 22 */
export function noticeBlocks(vote: Vote, scopeName: string): readonly PosterBlock[] {
  const { notice, rules, questions } = vote
  return [
    ...(notice && notice.edition > 1 ? [text(`这是第 ${notice.edition} 次公示，日期以这一次为准。`)] : []),
    ...(vote.text ? [text(vote.text)] : []),
    ...questions.flatMap((question, at) => asked(question, at, rules)),
    heading('怎么算数'),
    ...howCounted(vote, scopeName).map(text),
    heading('什么时候投，怎么投'),
    ...(notice ? [text(`${longDay(notice.opensOn)} 00:00 到${longDay(notice.closesOn)} 24:00。可以用手机扫下面的码投，也可以领纸质选票投（聊城市物业管理条例第十六条：不得只用网络一种方式）。`)] : []),
    text(`投票前会公示名册 ${rules.rollDays} 天，只有房号和面积，没有姓名。对名册、对计票有异议的，扫下面的码提出，或到业主委员会、社区居民委员会书面提出，每一条都会答复；计票公示 ${rules.queryDays} 天。`),
  ]
}

/** Who counts, how much must be reached, and which ballot is counted. */
function howCounted({ rules, questions, secret }: Vote, scopeName: string): readonly string[] {
  const together = questions.every(({ matter }) => matter === 'unanimous')
  return [
    `${scopeName}的业主参加。${together ? '' : `要有占专有部分面积和人数都在${shareWords(rules.quorum)}的业主参与（民法典第二百七十八条）。`}一个专有部分算一人；一人有几套的算一人，面积加在一起；几人共有一套的推选一人；车位和储藏室${PARKING_WORDS[rules.parking]}。`,
    `${rules.silence === 'joinsMajority' ? `没有投票的，按${rules.silenceClause ?? '管理规约'}计入多数意见，另列一行，不算参与。` : '没有投票的不算参与，也不当作同意。'}${CHANGES[rules.changes]}。手机和纸质都投了的，只算一张：${CHANNEL_WORDS[rules.channels]}。书面委托别人投的，一人最多接受 ${rules.proxiesMost} 份。`,
    secret ? '这是无记名投票：选票封好才保存，只公布合计，不公布谁投了什么。' : '这是记名投票：计票公示时可以按名册号查对每一张票。',
  ]
}

const CHANGES = { untilClose: '截止以前可以改', none: '投了以后不能改' } as const

function asked(question: Question, at: number, rules: VoteRules): readonly PosterBlock[] {
  const { majority, article } = MATTERS[question.matter]
  const how = question.kind === 'single' ? '' : `，${question.kind === 'election' ? `选出 ${question.seats ?? 1} 名，` : ''}最多选 ${marksMost(question)} 个`
  return [
    heading(`${at + 1}. ${question.title}`),
    ...(question.text ? [text(question.text)] : []),
    text(`选项${how}：${question.options.map(({ text: words, detail }) => (detail ? `${words}（${detail}）` : words)).join('；')}。`),
    text(`属于“${MATTER_NAMES[question.matter]}”（${article}），要${majority === 'everybody' ? '有利害关系的业主全部同意' : `参与的业主按面积、按人数都${shareWords(shareOf(rules, majority))}${question.kind === 'election' ? '投他' : '同意'}`}。`),
  ]
}

/** Who stands for election, and who put them forward. @law 指导规则 30 */
export function candidateBlocks({ candidates, questions }: Vote): readonly PosterBlock[] {
  const seats = questions.reduce((sum, question) => sum + (question.kind === 'election' ? (question.seats ?? 0) : 0), 0)
  return [
    text(`这次要选 ${seats} 名。下面的候选人都逐条核对过条件。对候选人有意见的，在投票开始前扫码或书面提出。`),
    { kind: 'table', heads: ['序号', '姓名', '推荐方式', '本人的话'], widths: [1, 2, 2, 5], rows: candidates.map(({ name, by, words }, at) => [String(at + 1), name, NOMINATED[by], words]) },
  ]
}

const NOMINATED = { self: '自荐', owners: '业主联名', branch: '党支部推荐', community: '社区推荐' } as const
