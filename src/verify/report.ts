import { writeArea } from '../domain/area'
import type { Amount } from '../domain/vote/amount'
import { optionOf, type Question } from '../domain/vote/question'
import type { Outcome, QuestionResult } from '../domain/vote/tally/tally'
import type { Verdict } from './verifyVote'

const OUTCOMES: Record<Outcome, string> = { passed: '通过', rejected: '未通过', undecided: '未决（参与的不够，或票数相同）' }

/** What was found, as a person reads it: what was checked, the count, and each fault with its entry. */
export function report(verdict: Verdict): string {
  const { ok, faults, more, vote } = verdict
  return [
    '小圆桌表决核对',
    ...(vote ? [`表决：${vote.estate}第 ${vote.number} 号表决《${vote.title}》（${vote.scope}，${vote.secret ? '秘密' : '记名'}）`] : []),
    ...(vote && verdict.head ? ['', ...checked(verdict)] : []),
    ...(vote && verdict.result ? ['', '重新计票的结果', ...vote.questions.flatMap((question, index) => lines(question, verdict.result!.questions[index]!))] : []),
    ...(verdict.receipt && vote ? ['', receiptLine(verdict)] : []),
    '',
    ...(ok ? ['✓ 核对无误：选票一张不少、一张不多、没有改动，公布的结果和重新计票的一样。'] : [`✗ 核对没有通过，有 ${faults.length + more} 处问题：`, ...faults.map(({ sentence }) => `  ${sentence}`)]),
    ...(more ? [`  ……还有 ${more} 处没有列出。`] : []),
    '',
  ].join('\n')
}

function checked({ vote, totals, head, result }: Verdict): string[] {
  const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
  return [
    '核对了',
    `  名册：${grouped(totals.voices)} 个票权，${grouped(totals.units)} 个专有部分${result ? `，${written(result.all)}` : ''}`,
    `  日志：${grouped(totals.entries)} 条，逐条的次序、内容和指纹`,
    `  日志头：${grouped(totals.heads)} 个，各自的签名，以及前一个是后一个的开头`,
    `  选票：有效的 ${grouped(totals.ballots)} 张${vote!.secret ? `，开封 ${grouped(totals.opened)} 行` : ''}`,
    `  日志的根：${head!.root}`,
    `  签名公钥：${vote!.signingKey}（请和公示上印的对一对）`,
  ]
}

function lines(question: Question, result: QuestionResult): string[] {
  const name = (id: string) => optionOf(question, id)?.text ?? id
  const list = (ids: readonly string[]) => ids.map(name).join('、')
  return [
    `  ${question.title}：${OUTCOMES[result.outcome]}${result.chosen.length && question.kind !== 'single' ? `（${list(result.chosen)}）` : ''}`,
    `    参与 ${written(result.quorum.part)}，需要 ${written(result.quorum.needed)}`,
    ...result.options.map((line) => `    ${name(line.optionId)} ${written(line)}`),
    ...(result.blank.persons || result.blank.areaCm2 ? [`    空白 ${written(result.blank)}`] : []),
    ...(result.invalid.persons || result.invalid.areaCm2 ? [`    无法辨认 ${written(result.invalid)}`] : []),
    ...(result.silence ? [`    没有投票的 ${written(result.silence)}，按本小区的规约并入“${name(result.silence.optionId)}”`] : []),
    ...(result.alternates?.length ? [`    候补 ${list(result.alternates)}`] : []),
    ...(result.vacant ? [`    空缺 ${result.vacant} 席`] : []),
    ...(result.runOff ? [`    ${list(result.runOff.optionIds)} 票数相同，再投一次，选 ${result.runOff.seats} 名`] : []),
  ]
}

const written = ({ persons, areaCm2 }: Amount): string => `${persons} 人 ${writeArea(areaCm2)} 平方米`

function receiptLine({ receipt }: Verdict): string {
  const counts = receipt!.counts ? '计入了结果' : '没有计入结果：您后来改投过，或者它按规则被另一张代替、被作废'
  return `回执：第 ${receipt!.seq} 条，${counts}。`
}
