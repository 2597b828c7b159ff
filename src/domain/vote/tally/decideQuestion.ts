import { minus, plus, sameAmount, type Amount } from '../amount'
import { bothReach, distance, EVERYBODY, MATTERS } from '../majority'
import { optionOf, type Question } from '../question'
import { shareOf, type CountRules } from '../rules'
import { rankOptions, seatCandidates } from './seatCandidates'
import type { Outcome, QuestionCount, QuestionResult, VoteCount } from './result'

/** What the sums of one question decide. @law 民法典 278、279、1259，指导规则 26 */
export function decideQuestion(
  question: Question,
  rules: CountRules,
  count: QuestionCount,
  { all, tookPart }: Pick<VoteCount, 'all' | 'tookPart'>,
): QuestionResult {
  const { majority } = MATTERS[question.matter]
  const share = shareOf(rules, majority)
  if (majority === 'everybody') return decideTogether(question, count, all, tookPart)
  const quorum = distance(rules.quorum, tookPart, all)
  const enough = tookPart.persons > 0 && bothReach(rules.quorum, tookPart, all)
  const silence = enough ? joinSilence(question, rules, count, minus(all, tookPart)) : undefined
  const whole = silence ? all : tookPart
  const lines = withSilence(count, silence)
  const able = rankOptions(lines.filter(({ optionId }) => canWin(question, optionId)))
  const base = { ...count, quorum, majority: distance(share, able[0] ?? NOBODY, whole), ...(silence ? { silence } : {}) }
  if (!enough) return { ...base, outcome: 'undecided', chosen: [] }
  const reached = able.filter((line) => bothReach(share, line, whole))
  if (question.kind === 'election') return { ...base, ...seatCandidates(question.seats ?? 1, reached) }
  const chosen = question.options.map(({ id }) => id).filter((id) => reached.some(({ optionId }) => optionId === id))
  return { ...base, outcome: chosen.length > 0 ? 'passed' : 'rejected', chosen }
}

const NOBODY = { persons: 0, areaCm2: 0 }

/** 弃权 and 反对 win nothing; 同意, an offer and a candidate may. */
function canWin(question: Question, optionId: string): boolean {
  const meaning = optionOf(question, optionId)?.meaning
  return meaning === undefined || meaning === 'agree'
}

/**
 * Unanimity: every voice agrees. Whoever took part and did not agree decides against it; as long as
 * some are only silent it is undecided, for silence is neither agreement nor refusal (ours: 279 asks
 * for no quorum, so none is asked).
 */
function decideTogether(question: Question, count: QuestionCount, all: Amount, tookPart: Amount): QuestionResult {
  const agree = count.options.find(({ optionId }) => optionOf(question, optionId)?.meaning === 'agree') ?? NOBODY
  const everybody = all.persons > 0 && bothReach(EVERYBODY, agree, all)
  const allSoFar = sameAmount(agree, tookPart)
  const outcome: Outcome = everybody ? 'passed' : allSoFar ? 'undecided' : 'rejected'
  return {
    ...count,
    quorum: distance(EVERYBODY, tookPart, all),
    majority: distance(EVERYBODY, agree, all),
    outcome,
    chosen: everybody && 'optionId' in agree ? [agree.optionId] : [],
  }
}

/**
 * Where 管理规约 or 议事规则 says so, those who did not take part are joined to the majority of the
 * votes cast: to the option ahead of every other by persons and by area alike. They are added to
 * that option and to the whole alike, and only once the quorum stands on ballots that were handed
 * in. A choice of several and an election have no such majority (ours). @law 指导规则 26
 */
function joinSilence(
  question: Question,
  rules: CountRules,
  count: QuestionCount,
  silent: Amount,
): QuestionResult['silence'] {
  if (rules.silence !== 'joinsMajority' || question.kind !== 'single') return undefined
  const ahead = count.options.find((one) =>
    count.options.every((other) => other === one || (one.persons > other.persons && one.areaCm2 > other.areaCm2)),
  )
  if (!ahead || ahead.persons === 0 || sameAmount(silent, NOBODY)) return undefined
  return { optionId: ahead.optionId, ...silent }
}

const withSilence = (count: QuestionCount, silence: QuestionResult['silence']) =>
  count.options.map((line) =>
    silence?.optionId === line.optionId ? { optionId: line.optionId, ...plus(line, silence) } : line,
  )

