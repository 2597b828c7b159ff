import { areaUp, writeArea } from '../../../domain/area'
import { localDateOf, longDay } from '../../../domain/calendar'
import type { Amount } from '../../../domain/vote/amount'
import { objectUntil } from '../../../domain/vote/dates'
import type { Question } from '../../../domain/vote/question'
import { shareWords } from '../../../domain/vote/shareWords'
import type { Outcome, QuestionResult } from '../../../domain/vote/tally/result'
import type { Vote } from '../../../domain/vote/vote'
import { heading, text, type PosterBlock } from '../../word/poster'
import { amountWords } from '../inWords'

const OUTCOMES: Record<Outcome, string> = { passed: '通过', rejected: '没有通过', undecided: '未决：参与的不够，不是否决' }

/** What was counted: what stands behind each option, what it took, and how far it is from it. @law 民法典 278；指导规则 28 */
export function countBlocks(vote: Vote, kind: 'count' | 'result'): readonly PosterBlock[] {
  const { count, questions } = vote
  if (!count) return []
  const { all, tookPart } = count.tally
  return [
    ...(count.edition > 1 ? [text(`这是第 ${count.edition} 次计票，以这一次为准。`)] : []),
    text(`名册共 ${amountWords(all)}；参与投票的 ${amountWords(tookPart)}。`),
    ...count.tally.questions.flatMap((result, at) => {
      const question = questions.find(({ id }) => id === result.questionId)
      return question ? counted(question, result, at) : []
    }),
    text(kind === 'count' ? lastDay(vote) : `${count.tally.questions.some(({ outcome }) => outcome === 'passed') ? '通过的决定对业主有法律约束力（民法典第二百八十条）。' : ''}表决文件可以扫码下载，任何人都能自己再数一遍。`),
  ]
}

function lastDay(vote: Vote): string {
  const until = objectUntil(vote, 'count')
  return `对计票有异议的，请在${until === undefined ? '公示期内' : `${longDay(localDateOf(until - 1))} 24:00 前`}扫码或书面提出，每一条都会答复；没有异议或答复以后，公布最终结果。`
}

function counted(question: Question, result: QuestionResult, at: number): readonly PosterBlock[] {
  const name = (id: string) => question.options.find((one) => one.id === id)?.text ?? id
  const row = (words: string, { persons, areaCm2 }: Amount) => [words, String(persons), writeArea(areaCm2)]
  const { silence } = result
  return [
    heading(`${at + 1}. ${question.title}：${OUTCOMES[result.outcome]}`),
    {
      kind: 'table',
      heads: ['选项', '人数', '专有部分面积（㎡）'],
      widths: [3, 2, 4],
      rows: [
        ...result.options.map((option) => row(name(option.optionId), option)),
        ...(result.blank.persons > 0 ? [row('没有填', result.blank)] : []),
        ...(result.invalid.persons > 0 ? [row('无法辨认', result.invalid)] : []),
        ...(silence ? [row(`没有投票，按规约计入“${name(silence.optionId)}”`, silence)] : []),
      ],
    },
    text(howFar(question, result)),
    ...(question.kind === 'election' ? seats(result, name) : []),
  ]
}

/** What was needed and what there was; of an election, for whoever is first. */
function howFar({ matter, kind }: Question, { quorum, majority, silence }: QuestionResult): string {
  if (matter === 'unanimous') return `要有利害关系的业主全部同意，即 ${amountWords(majority.whole)}；实际 ${amountWords(majority.part)}${short(majority.missing)}。`
  const of = silence ? '参与的和按规约计入的合起来' : '参与的'
  return `参与要达到全部的${shareWords(quorum.share)}：${amountWords(up(quorum.needed))}；实际 ${amountWords(quorum.part)}${short(quorum.missing)}。${kind === 'election' ? '当选' : '同意'}要达到${of}${shareWords(majority.share)}：${amountWords(up(majority.needed))}；${kind === 'single' ? '实际' : '最多的一项'} ${amountWords(majority.part)}${short(majority.missing)}。`
}

const up = ({ persons, areaCm2 }: Amount): Amount => ({ persons, areaCm2: areaUp(areaCm2) })

/** How far it is from it, on each measure that is not reached. */
function short({ persons, areaCm2 }: Amount): string {
  const lacking = [...(persons > 0 ? [`${persons} 人`] : []), ...(areaCm2 > 0 ? [`${writeArea(areaUp(areaCm2))} ㎡`] : [])]
  return lacking.length > 0 ? `，还差 ${lacking.join('、')}` : ''
}

function seats({ chosen, alternates = [], vacant = 0, runOff }: QuestionResult, name: (id: string) => string): readonly PosterBlock[] {
  return [
    ...(chosen.length > 0 ? [text(`当选：${chosen.map(name).join('、')}。`)] : []),
    ...(alternates.length > 0 ? [text(`候补，按次序：${alternates.map(name).join('、')}。`)] : []),
    ...(runOff ? [text(`票数相同，另行投票决定 ${runOff.seats} 席：${runOff.optionIds.map(name).join('、')}。`)] : []),
    ...(vacant > 0 ? [text(`空缺 ${vacant} 席。`)] : []),
  ]
}
