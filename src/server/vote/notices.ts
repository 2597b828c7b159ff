import type { VoteEvent } from '../../domain/vote/events'
import { ORGANISERS, REVIEWERS } from '../../domain/vote/reasons'
import { scopeId, type Scope } from '../../domain/vote/roll/roll'
import type { Vote } from '../../domain/vote/vote'
import type { NoticeDraft, Recipient } from '../concept'
import { teller } from '../tell'
import { amountWords, dayWords } from './inWords'

const organisers: Recipient[] = ORGANISERS.map((role) => ({ role }))
const reviewers: Recipient[] = REVIEWERS.map((role) => ({ role }))

/** Owners of the scope hear of each step that concerns them; who has to act, of what waits for them. */
export function noticesOf(event: VoteEvent, vote: Vote): readonly NoticeDraft[] {
  const tell = teller(event, vote, 'vote')
  const owners = ownersOf(vote.scope)
  const author = (by: string | undefined): Recipient[] => (by === undefined ? [] : [{ person: by }])
  switch (event.type) {
    case 'VoteSentToReview':
      return [tell(reviewers, '有一次表决等社区审阅', vote.title, 'todo')]
    case 'VoteReviewed':
      return [tell(organisers, event.approved ? '社区同意公示这次表决' : '社区退回了这次表决', event.words || vote.title, 'todo')]
    case 'NoticePublished':
      return [tell(owners, event.edition > 1 ? '表决日期改了' : '业主表决公示', `${vote.title}。投票：${dayWords(event.window.opensOn)}到${dayWords(event.window.closesOn)}`)]
    case 'RollPublished':
      return [tell(owners, '表决名册公示', `${vote.title}。请看看自己的房屋和面积对不对`)]
    case 'RollCorrected':
      return [tell(author(vote.objections.find(({ id }) => id === event.objectionId)?.by), '名册已更正', event.reason)]
    case 'ObjectionMade':
      return [tell(organisers, event.about === 'roll' ? '有人对名册提出异议' : '有人对计票提出异议', event.words, 'todo')]
    case 'ObjectionAnswered':
      return [tell(author(vote.objections.find(({ id }) => id === event.objectionId)?.by), event.upheld ? '您的异议成立' : '您的异议有了答复', event.words)]
    case 'VoteOpened':
      return [tell(owners, '可以投票了', `${vote.title}。投完会看到“已投”和编号`, 'todo')]
    case 'QuorumWarned':
      return [tell([...organisers, ...reviewers], `表决还有 ${event.days} 天截止，参与还不够`, `${vote.title}：还差 ${amountWords(event.missing)}。请上门、打电话，或提醒还没投的；确实不够的，截止前可以延长一次。`, 'todo')]
    case 'VoteExtended':
      return [tell(owners, '投票延长了', `${vote.title}，到${dayWords(event.closesOn)}截止：${event.reason}`, 'todo')]
    case 'CountPublished':
      return [tell(owners, event.edition > 1 ? '表决重新计票' : '表决计票公示', vote.title)]
    case 'ResultPublished':
      return [tell(owners, '表决结果公布了', vote.title)]
    case 'VoteVoided':
      return vote.notice ? [tell(owners, '表决作废了', `${vote.title}：${event.reason}`)] : [tell(organisers, '表决作废了', event.reason)]
    case 'CandidateChecked':
    case 'CandidateNominated':
    case 'CandidateWithdrew':
    case 'DraftChanged':
    case 'VoteClosed':
    case 'VoteDrafted':
      return []
  }
}

/** All who own a home in it. */
export const ownersOf = (scope: Scope): Recipient[] => [{ ownersIn: scopeId(scope) ?? 'estate' }]
