import type { MediationEvent } from '../../domain/mediation/events'
import { END_WORDS } from '../../domain/mediation/endMediation'
import type { Mediation, Party } from '../../domain/mediation/mediation'
import { TIER_NAMES, TIER_ROLES, type Tier } from '../../domain/mediation/tiers'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import type { NoticeDraft, Recipient, Template } from '../concept'
import { dayWords } from '../vote/inWords'

/**
 * Who hears of a step. A notice is read over somebody's shoulder, and goes through WeChat: it says that there is something
 * to read, never what a party said. @law 人民调解法 8
 */
export function noticesOf(event: MediationEvent, mediation: Mediation): readonly NoticeDraft[] {
  const { parties, number } = mediation
  const tell = (to: readonly Recipient[], title: string, body: string, template: Template = 'progress'): NoticeDraft => ({
    to, kind: event.type, title, body: `调处 ${number}：${body}`, link: `mediation:${mediation.id}`, subjectId: mediation.id, template,
  })
  const all = personsOf(parties)
  const others = (partyId: string) => personsOf(parties.filter(({ id }) => id !== partyId))
  const mediators = mediatorsOf(mediation)
  switch (event.type) {
    case 'MediationOpened':
      return [tell(seats('estate'), '有一件新调处等人接手', '请看看是什么事，定由谁来调解', 'todo'), tell(all, '您的事转到调处了', '请点开看看，愿不愿意调解说一声。您说过的不用再填。', 'todo')]
    case 'PartyAdded':
      return [tell(personsOf([event.party]), '有一件调处请您参加', '请点开看看，愿不愿意调解说一声。调解不收费，不愿意也不影响您的权利。', 'todo')]
    case 'PartyAnswered':
      return event.agrees ? [tell(mediators, '有一方愿意调解', '点开看')] : []
    case 'MediatorsAppointed':
      return [
        tell(event.mediators.map(({ personId }) => ({ person: personId })), '请您来调解', '点开看当事人和经过', 'todo'),
        tell(all, `${TIER_NAMES[event.tier]}有人接手了`, `由${event.mediators.map(({ name }) => name).join('、')}来调解。想换人，可以在页面上说。`),
      ]
    case 'MediatorReleased':
      return [tell([{ person: event.personId }, ...(mediators.length > 0 ? mediators : seats(mediation.tier))], '有一方想换一位调解员', '请另外定人', 'todo')]
    case 'StatementMade': {
      const { partyId, private: own } = event.statement
      return own ? [tell(mediators, '有一方单独说了情况', '点开看，只有调解员看得到')] : [tell([...mediators, ...others(partyId)], '有一方说了情况', '点开看')]
    }
    case 'TimesOffered':
      return [tell(all, '约个时间坐下来谈', '请点开，选您方便的时间', 'todo')]
    case 'TimesChosen':
      return [tell(mediators, '有一方选了时间', '点开看')]
    case 'SessionSet':
      return [tell([...all, ...mediators], '见面的时间定了', `${timeInWords(event.startsAt)}，${event.place}`, 'todo')]
    case 'SessionReminded':
      return [tell([...all, ...mediators], '明天见面谈', timeInWords(event.startsAt), 'todo')]
    case 'SessionCancelled':
      return [tell(all, '这次见面取消了', '点开看原因')]
    case 'SessionHeld':
      return [tell(all, '见面谈的记下来了', '点开看记得对不对')]
    case 'AgreementDrawn':
      return [tell(all, event.agreement.edition > 1 ? '协议改了，请看看' : '协议写好了，请看看', '点开看，同意就确认，有意见就说', 'todo')]
    case 'AgreementConfirmed':
      return [tell(mediators, '有一方确认了协议', '点开看')]
    case 'AgreementObjected':
      return [tell([...mediators, ...others(event.partyId)], '有一方对协议有意见', '还要再谈，点开看', 'todo')]
    case 'AgreementTookEffect':
      return [tell([...all, ...mediators], '协议生效了', `请按约定做。双方愿意的，可以在 ${dayWords(event.judicialUntil)}以前一起向法院申请司法确认。`)]
    case 'TermReported':
      return [tell([...mediators, ...others(owing(mediation, event.termId))], '有一条约定说做到了', '点开看做到没有', 'todo')]
    case 'TermDisputed':
      return [tell([...mediators, ...personsOf(parties.filter(({ id }) => id === owing(mediation, event.termId)))], '有一条约定对方说没做到', '点开看', 'todo')]
    case 'TermChased': {
      const person = personsOf(parties.filter(({ id }) => id === event.partyId))
      return event.chase === 'before'
        ? [tell(person, '有一条约定快到日子了', `${dayWords(event.due)}前`, 'todo')]
        : [tell([...person, ...mediators], '有一条约定过了日子', `应在 ${dayWords(event.due)}前做到。做到了请记上，有难处请跟调解员说。`, 'todo')]
    }
    case 'JudicialReminded':
      return [tell([...all, ...mediators], '申请司法确认的日子快到了', `双方愿意的，最晚 ${dayWords(event.until)}一起向法院申请`)]
    case 'JudicialNoted':
      return [tell(all, '司法确认有消息', '点开看')]
    case 'MediationHandedUp':
      return [tell(all, `交到${TIER_NAMES[event.to]}了`, '您说过的、交过的都一起转过去，不用再填。', 'progress'), tell(seats(event.to), '下一级交来一件调处', '材料都在里面，请定由谁来调解', 'todo')]
    case 'TierReminded':
      return [tell(mediators.length > 0 ? mediators : seats(event.tier), event.what === 'late' ? '调处过了期限' : '调处快到期限了', `${dayWords(event.due)}前调好，或者交上一级、终止`, 'todo'), ...(event.what === 'late' ? [tell([{ role: 'secretary' }], '有一件调处过了期限', TIER_NAMES[event.tier])] : [])]
    case 'MediationSettled':
      return [tell([...all, ...mediators], '约定的都做到了', '调处办好了，谢谢大家')]
    case 'MediationEnded':
      return [tell([...all, ...mediators], '调解结束了', END_WORDS[event.why])]
    case 'MediationQuestioned':
      return [tell(mediators, '反映人说还没解决', '请接着调解', 'todo')]
    case 'TermConfirmed':
    case 'PartyDropped':
      return []
  }
}

const personsOf = (parties: readonly Party[]): Recipient[] => parties.flatMap(({ personId }) => (personId === undefined ? [] : [{ person: personId }]))
const mediatorsOf = ({ mediators, tier }: Mediation): Recipient[] => mediators.filter((one) => one.tier === tier).map(({ personId }) => ({ person: personId }))
const seats = (tier: Tier): Recipient[] => TIER_ROLES[tier].map((role) => ({ role }))
const owing = ({ agreement }: Mediation, termId: string): string => agreement?.terms.find(({ id }) => id === termId)?.partyId ?? ''
