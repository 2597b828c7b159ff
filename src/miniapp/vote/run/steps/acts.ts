import type { VotePage } from '../../../../contract/vote'
import type { VoteVerb } from '../../../../domain/vote/openVerbs'
import type { ElectionVerb } from '../../../../domain/vote/election/openElectionVerbs'
import { queryUntil } from '../../../../domain/vote/dates'
import { startOfDay, type LocalDate } from '../../../../domain/calendar'
import { day } from '../../../when'

/** What moves a vote, by the name of its route. */
export type RunVerb = VoteVerb | Extract<ElectionVerb, 'draftRunOff'>

/** What moves a vote on, in the order in which it is done. */
const FORWARD: readonly RunVerb[] = [
  'sendToReview', 'reviewVote', 'publishNotice', 'publishRoll', 'openVote', 'closeVote', 'publishCount', 'publishResult', 'draftRunOff',
]
const BESIDE: readonly RunVerb[] = ['changeDraft', 'extendVote', 'correctRoll', 'repeatVote', 'voidVote']

type Shown = Pick<VotePage, 'can' | 'phase' | 'notice' | 'closesAt' | 'opensAt' | 'count' | 'rules' | 'extension'>
export type RunVote = Shown & Pick<VotePage, 'title'>

/** Whether its day has come: what is certain to be refused is not offered. */
function isDue(verb: RunVerb, { closesAt, opensAt, count, rules }: Shown, now: number): boolean {
  switch (verb) {
    case 'openVote':
      return !!opensAt && Date.parse(opensAt) <= now
    case 'closeVote':
      return !!closesAt && Date.parse(closesAt) <= now
    case 'extendVote':
      return !!closesAt && Date.parse(closesAt) > now
    case 'publishResult':
      return !!count && queryUntil(count.on as LocalDate, rules.queryDays) <= now
    default:
      return true
  }
}

/** The step that comes next, and what else may be done. A notice that is out is moved only beside the way. */
export function stepsOpen(vote: Shown, now: number): { next?: RunVerb; more: readonly RunVerb[] } {
  const may = (verb: RunVerb) => vote.can.includes(verb) && isDue(verb, vote, now)
  const again = vote.notice !== undefined
  const next = FORWARD.find((verb) => may(verb) && !(verb === 'publishNotice' && again))
  const moved = again && may('publishNotice') ? (['publishNotice'] as const) : []
  const rest = BESIDE.filter(may)
  const first = next ?? (rest[0] === 'repeatVote' ? rest[0] : undefined)
  return { next: first, more: [...rest, ...moved].filter((verb) => verb !== first) }
}

export function stepWords(verb: RunVerb, vote: Pick<VotePage, 'notice' | 'count'>): string {
  switch (verb) {
    case 'changeDraft':
      return '改草稿'
    case 'sendToReview':
      return '送社区审阅'
    case 'reviewVote':
      return '审阅'
    case 'publishNotice':
      return vote.notice ? '改投票日期，重新公示' : '发布公示'
    case 'publishRoll':
      return '公布名册'
    case 'correctRoll':
      return '更正名册'
    case 'answerObjection':
      return '答复异议'
    case 'openVote':
      return '开始投票'
    case 'extendVote':
      return '延长投票'
    case 'closeVote':
      return '截止，开始计票'
    case 'publishCount':
      return vote.count ? '重新公布计票' : '公布计票'
    case 'publishResult':
      return '公布最终结果'
    case 'voidVote':
      return '作废这次表决'
    case 'repeatVote':
      return '重新表决'
    case 'draftRunOff':
      return '起草第二轮'
  }
}

export interface Asked {
  title: string
  text: string
  yes: string
  /** What is said once it is done. */
  done: string
}

/** Steps that need nothing written: what can no longer be changed after each. */
export type PlainStep = 'sendToReview' | 'publishRoll' | 'openVote' | 'closeVote' | 'publishCount' | 'publishResult' | 'repeatVote' | 'draftRunOff'

export function askedOf(verb: PlainStep, vote: RunVote): Asked {
  switch (verb) {
    case 'sendToReview':
      return { title: '送社区审阅？', text: '送出后草稿不能再改，社区退回后才能改。', yes: '送审', done: '送审了，等社区审阅' }
    case 'publishRoll':
      return {
        title: '公布名册？',
        text: '名册按现在登记的房屋和业主生成，只写房屋和面积，不写姓名。公布后有异议可以更正；开始投票后就不能改了。',
        yes: '公布',
        done: '名册公布了，业主可以核对、提异议',
      }
    case 'openVote':
      return { title: '开始投票？', text: '名册从现在起固定，不能再更正；事项和规则也不能改。', yes: '开始', done: '开始投票了，业主都会收到' }
    case 'closeVote':
      return { title: '截止，开始计票？', text: '截止后不能再投、再录纸票，选票日志封存并签名。', yes: '截止', done: '截止了，接着公布计票' }
    case 'publishCount':
      return { title: `${stepWords(verb, vote)}？`, text: '每项的人数和面积会公布给所有人，公示期内业主可以提异议。公布后不能收回。', yes: '公布', done: '计票公布了，公示期内可以提异议' }
    case 'publishResult':
      return { title: '公布最终结果？', text: '公布后这次表决就结束了，不能作废，也不能再提异议。', yes: '公布', done: '结果公布了，业主都会收到' }
    case 'repeatVote':
      return { title: '按同样的内容重新表决？', text: '会另起一份草稿，从送审、公示重新走一遍；这一次的记录留着。', yes: '起草', done: '新的草稿好了，可以再改' }
    case 'draftRunOff':
      return { title: '起草第二轮？', text: '只有票数相同的候选人参加，选剩下的席位；从送审、公示重新走一遍。', yes: '起草', done: '第二轮的草稿好了' }
  }
}

/** What stands in the way or comes next, in one line above the buttons. */
export function nextWords(vote: RunVote, now: number): string | undefined {
  const { phase, notice, closesAt, count, can, extension, rules } = vote
  switch (phase) {
    case 'draft':
      return '下一步：送社区审阅'
    case 'review':
      return can.includes('publishNotice') ? '社区同意了，下一步：发布公示' : '等社区审阅'
    case 'notice':
      return notice && `${day(notice.opensOn, now)}开始投票；名册要在那之前公布满 ${rules.rollDays} 天`
    case 'roll':
      return notice && now < startOfDay(notice.opensOn as LocalDate) ? `${day(notice.opensOn, now)}到时自动开始投票，异议要先答复完` : '到日子了，异议答复完就可以开始投票'
    case 'open':
      if (closesAt && Date.parse(closesAt) <= now) return '已到截止时间，纸票录完就可以计票'
      return notice && `${day(extension?.closesOn ?? notice.closesOn, now)} 24:00 截止`
    case 'closed':
      return closedWords(count, rules.queryDays, can, now)
    default:
      return undefined
  }
}

function closedWords(count: VotePage['count'], queryDays: number, can: readonly string[], now: number): string {
  if (!count) return '下一步：公布计票'
  if (can.includes('publishCount')) return '有异议成立，要重新公布计票'
  const until = queryUntil(count.on as LocalDate, queryDays)
  return now < until ? `计票公示到${day(new Date(until - 1).toISOString(), now)}，异议答复完后公布结果` : '公示期满，异议答复完就可以公布结果'
}
