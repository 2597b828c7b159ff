import type { VoteEvent } from '../../domain/vote/events'
import type { Outcome } from '../../domain/vote/tally/result'
import { amountWords, dayWords } from './inWords'
import { actorName, type EntryOf, type Reader } from '../timelineEntry'

interface Line {
  readonly title: string
  readonly words?: string
  readonly note?: string
  readonly photos?: readonly string[]
}

export const OUTCOME_NAMES: Record<Outcome, string> = { passed: '通过', rejected: '没有通过', undecided: '参与不够，没有作出决定' }

/** A vote's event as its page shows it. */
export const voteEntry: EntryOf<VoteEvent> = (event, reader) => {
  const { data } = event
  const line = lineOf(data, reader)
  return line && { id: String(event.seq), type: data.type, ...line, by: actorName(event, reader), photos: [...(line.photos ?? [])], at: new Date(data.at).toISOString() }
}

function lineOf(data: VoteEvent, reader: Reader): Line | undefined {
  switch (data.type) {
    case 'VoteDrafted':
      return { title: data.formerId ? '重新起草' : '起草' }
    case 'DraftChanged':
      return reader.seesNames ? { title: '修改了草稿' } : undefined
    case 'CandidateNominated':
      return { title: '推荐了候选人', words: data.candidate.name }
    case 'CandidateWithdrew':
      return { title: `${data.name}退出候选`, words: data.reason }
    case 'CandidateChecked':
      return reader.seesNames ? { title: `核对了${data.name}的候选条件`, words: data.check.words } : undefined
    case 'VoteSentToReview':
      return { title: '送社区审阅' }
    case 'VoteReviewed':
      return { title: data.approved ? '社区同意公示' : '社区退回', words: data.words }
    case 'NoticePublished':
      return { title: data.edition > 1 ? '重新公示投票日期' : '公示全文', note: `投票：${dayWords(data.window.opensOn)}到${dayWords(data.window.closesOn)}` }
    case 'RollPublished':
      return { title: '公示名册', note: amountWords(data.totals) }
    case 'RollCorrected':
      return { title: '更正名册', words: data.reason, note: amountWords(data.totals) }
    case 'ObjectionMade':
      return { title: data.about === 'roll' ? '对名册提出异议' : '对计票提出异议', words: data.words, photos: reader.seesNames ? data.photoIds : [] }
    case 'ObjectionAnswered':
      return { title: data.upheld ? '异议成立' : '答复了异议', words: data.words }
    case 'VoteOpened':
      return { title: '开始投票', note: `名册 ${amountWords(data.totals)}` }
    case 'QuorumWarned':
      return undefined
    case 'VoteExtended':
      return { title: `延长到${dayWords(data.closesOn)}`, words: data.reason }
    case 'VoteClosed':
      return { title: '截止投票', note: `参与 ${amountWords(data.turnout)}` }
    case 'CountPublished':
      return { title: data.edition > 1 ? '重新公示计票' : '公示计票', note: outcomes(data.tally.questions) }
    case 'ResultPublished':
      return { title: '公布最终结果', note: outcomes(data.tally.questions) }
    case 'VoteVoided':
      return { title: '作废', words: data.reason }
  }
}

const outcomes = (questions: readonly { outcome: Outcome }[]): string =>
  questions.map(({ outcome }, place) => `${questions.length > 1 ? `事项 ${place + 1} ` : ''}${OUTCOME_NAMES[outcome]}`).join('；')
