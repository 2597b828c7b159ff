import type { MediationEvent } from '../../domain/mediation/events'
import { TIER_NAMES } from '../../domain/mediation/tiers'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import { actorName, type EntryOf, type Reader } from '../timelineEntry'

interface Line {
  readonly title: string
  readonly words?: string
}

/**
 * A step of a mediation. On the matter's page, and to whoever reads no papers of the case, its course alone;
 * what a party said is in the papers, each with its own readers, and never here.
 */
export const mediationEntry: EntryOf<MediationEvent> = (event, reader) => {
  const { data } = event
  const line = courseOf(data, reader) ?? (reader.matterId === undefined ? paperOf(data) : undefined)
  const by = mayKnow(reader) ? actorName(event, reader) : undefined
  return line && { id: String(event.seq), type: data.type, ...line, photos: [], ...(by && { by }), at: new Date(data.at).toISOString() }
}

/** The matter's page, which has a reporter, is open to the company's desk and to neighbours who met the same: who mediates and why it went up is not for them. */
const mayKnow = ({ viewerId, reporterId, bySlip }: Reader): boolean => reporterId === undefined || (viewerId === reporterId && !bySlip)

function courseOf(data: MediationEvent, reader: Reader): Line | undefined {
  const knows = mayKnow(reader)
  switch (data.type) {
    case 'MediatorsAppointed':
      return { title: `${TIER_NAMES[data.tier]}接手`, ...(knows && { words: data.mediators.map(({ name }) => name).join('、') }) }
    case 'MediationHandedUp':
      return { title: `交到${TIER_NAMES[data.to]}`, ...(knows && { words: data.reason }) }
    case 'AgreementTookEffect':
      return { title: '达成协议，已经生效' }
    case 'MediationSettled':
      return { title: '约定的都做到了' }
    case 'MediationEnded':
      return { title: '调解结束，没有调成', ...(knows && { words: data.words }) }
    default:
      return undefined
  }
}

function paperOf(data: MediationEvent): Line | undefined {
  switch (data.type) {
    case 'MediationOpened':
      return { title: '转入调处' }
    case 'PartyAdded':
      return { title: `请${data.party.name}参加` }
    case 'PartyDropped':
      return { title: '去掉了一位加错的当事人' }
    case 'PartyAnswered':
      return { title: data.agrees ? '愿意调解' : '不愿意调解' }
    case 'MediatorReleased':
      return { title: '请换一位调解员' }
    case 'StatementMade':
      return data.statement.private ? undefined : { title: '说了情况' }
    case 'TimesOffered':
      return { title: '给出了几个见面的时间' }
    case 'TimesChosen':
      return { title: '选了方便的时间' }
    case 'SessionSet':
      return { title: '定了见面的时间', words: `${timeInWords(data.startsAt)}，${data.place}` }
    case 'SessionHeld':
      return { title: '见面谈过' }
    case 'SessionCancelled':
      return { title: '这次见面取消了', words: data.reason }
    case 'AgreementDrawn':
      return { title: data.agreement.edition > 1 ? `协议改到第 ${data.agreement.edition} 稿` : '写好了协议' }
    case 'AgreementConfirmed':
      return { title: '确认了协议' }
    case 'AgreementObjected':
      return { title: '对协议有意见', words: data.words }
    case 'TermReported':
      return { title: '说做到了', words: [data.what, data.words].filter(Boolean).join('：') }
    case 'TermConfirmed':
      return { title: '确认做到了', words: data.what }
    case 'TermDisputed':
      return { title: '说没有做到', words: `${data.what}：${data.words}` }
    case 'JudicialNoted':
      return { title: `司法确认：${JUDICIAL_NAMES[data.result]}`, words: [data.court, data.no].filter(Boolean).join('，') }
    case 'MediationQuestioned':
      return { title: '反映人说还没解决' }
    default:
      return undefined
  }
}

export const JUDICIAL_NAMES = { asked: '已申请', confirmed: '法院确认了', refused: '法院没有确认' } as const
