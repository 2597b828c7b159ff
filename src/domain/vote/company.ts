import { addDays, daysBetween, latestNoticeDay, type LocalDate } from '../calendar'
import { WINDOW_LEAST } from './dates'
import type { DueDay } from './election/term'
import type { Option, Question } from './question'
import type { VoteRules } from './rules'

/** Owners who dismiss the company tell it so long before. @law 民法典 946 */
export const DISMISSAL_NOTICE_DAYS = 60
/** A company that does not wish to go on says so long before the end. @law 民法典 947 */
export const COMPANY_NOTICE_DAYS = 90

export interface Offer {
  readonly id: string
  readonly company: string
  /** What stands beside it on the ballot: price, services, term. */
  readonly detail: string
}

/** Which company is to be hired: the offers side by side, and 弃权. @law 民法典 278(1)④ */
export const hireQuestion = (id: string, offers: readonly Offer[]): Question => ({
  id,
  title: '选聘物业服务企业',
  text: '',
  matter: 4,
  kind: 'single',
  options: [
    ...offers.map(({ id: offerId, company, detail }): Option => ({ id: offerId, text: company, detail })),
    { id: 'abstain', text: '弃权', meaning: 'abstain' },
  ],
})

/** The days to watch before a company's contract ends, the earliest first. */
export function contractCalendar(endsOn: LocalDate, rules: VoteRules): readonly DueDay[] {
  const decidedBy = addDays(endsOn, -DISMISSAL_NOTICE_DAYS)
  // the shortest voting, the day of the count, and the days in which it may be questioned
  const opensOn = addDays(decidedBy, -(WINDOW_LEAST + 1 + rules.queryDays))
  const days: readonly DueDay[] = [
    { what: '最迟发布表决公示', on: latestNoticeDay(opensOn, rules.noticeDays), article: '物业管理条例 14' },
    { what: '物业不续签的，最迟书面通知业主', on: addDays(endsOn, -COMPANY_NOTICE_DAYS), article: '民法典 947' },
    { what: '解聘的，最迟书面通知物业', on: decidedBy, article: '民法典 946' },
    { what: '合同到期', on: endsOn, article: '民法典 949' },
  ]
  return [...days].sort((one, other) => daysBetween(other.on, one.on))
}
