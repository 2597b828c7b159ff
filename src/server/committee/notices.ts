import type { Committee, CommitteeEvent } from '../../domain/committee/committee'
import { vacancy } from '../../domain/committee/seats'
import { KEEPERS } from '../../domain/committee/seatCommittee'
import type { NoticeDraft, Recipient } from '../concept'
import { dayWords } from '../vote/inWords'

const keepers: Recipient[] = KEEPERS.map((role) => ({ role }))
const owners: Recipient[] = [{ ownersIn: 'estate' }]
const NEXT: Record<ReturnType<typeof vacancy>, string> = {
  none: '',
  alternate: '有候补委员，可以递补。',
  byElection: '没有候补了，空缺的席位要补选。',
  reelect: '剩下的委员不足一半，整个业委会要重新选举（指导规则 46）。',
}

/** Owners hear who sits for them; those who must act, what the law asks of them by when. */
export function noticesOf(event: CommitteeEvent, committee: Committee): readonly NoticeDraft[] {
  const tell = (to: readonly Recipient[], title: string, body: string, template: NoticeDraft['template'] = 'progress'): NoticeDraft => ({
    to,
    kind: event.type,
    title,
    body,
    link: `committee:${committee.id}`,
    subjectId: committee.id,
    template,
  })
  const nameOf = (id: string) => committee.members.find((one) => one.id === id)?.name ?? ''
  switch (event.type) {
    case 'CommitteeSeated':
      return event.entered ? [] : [tell(owners, `第 ${event.number} 届业委会产生了`, event.members.map(({ name }) => name).join('、')), tell(keepers, '新一届业委会要做的事', '七天内开首次会议，十天内移交，三十天内备案。', 'todo')]
    case 'SeatEnded':
      return [tell(owners, '业委会有委员离任', `${nameOf(event.memberId)}：${event.words}`), ...(vacancy(committee) === 'none' ? [] : [tell(keepers, '业委会有空缺', NEXT[vacancy(committee)], 'todo')])]
    case 'SeatFilled':
      return [tell(owners, event.how === 'alternate' ? '候补委员递补' : '补选的委员到任', event.member.name)]
    case 'DayReminded':
      return [tell(keepers, `业委会：${event.what}`, `最迟${dayWords(event.on)}（${event.article}）`, 'todo')]
    case 'OfficersChosen':
      return [tell(owners, '业委会推选了主任', nameOf(event.directorId))]
    case 'RecallBegun':
    case 'ItemHanded':
    case 'CommitteeFiled':
    case 'CommitteeOver':
      return []
  }
}
