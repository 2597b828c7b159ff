import type { MediationPage } from '../../../contract/mediation'
import { daysBetween, localDateOf, type LocalDate } from '../../../domain/calendar'
import { when } from '../../when'
import type { Session } from './sheets/sheet'

/** What the page says first: what the reader is waited for, or what is being waited for. `acts`: the chief one last. */
export interface First {
  title: string
  note?: string
  acts: readonly FirstAct[]
}
export type FirstAct =
  | 'refuseMediation' | 'answerMediation' | 'objectToAgreement' | 'confirmAgreement' | 'chooseTimes' | 'appointMediators'
  | 'addParty' | 'setSession' | 'holdSession' | 'signAgreement'

export const openSession = ({ sessions }: Pick<MediationPage, 'sessions'>): Session | undefined => sessions?.find(({ state }) => state === 'offered' || state === 'set')

/** A talk that was set is held once its time has come, whenever the page was loaded. */
export const isHeldNow = ({ standing }: Pick<MediationPage, 'standing'>, session: Session | undefined, now: number): boolean =>
  standing === 'mediator' && session?.state === 'set' && Date.parse(session.startsAt ?? '') <= now

export function firstOf(mediation: MediationPage, now: number): First {
  if (mediation.standing === 'party') return ofParty(mediation, now)
  if (mediation.standing === 'mediator' || mediation.standing === 'tier') return ofMediator(mediation, now)
  return { title: WAITS[mediation.phase], acts: [] }
}

const WAITS: Record<MediationPage['phase'], string> = {
  waiting: '等调解员接手',
  underway: '正在调解',
  agreed: '协议写好了，等各方确认、签字',
  performing: '协议生效了，正在照着做',
  settled: '约定的都做到了，办好了',
  ended: '调解结束了，没有调成',
}

function ofParty(mediation: MediationPage, now: number): First {
  const { parties, agreement, can, phase } = mediation
  const own = parties.find(({ you }) => you)
  if (can.includes('answerMediation')) {
    return { title: '您愿意调解吗？', note: '调解不收费。双方都愿意才调解，不愿意也不影响您的权利，还可以走仲裁、找有关部门，或者去法院。', acts: ['refuseMediation', 'answerMediation'] }
  }
  if (can.includes('confirmAgreement')) {
    const after = agreement?.oral ? '各方都确认以后，马上生效。' : '确认以后还要在纸上签字，签了字才生效。'
    return { title: `请看协议第 ${agreement?.edition} 稿`, note: `协议在下面。同意就确认，不同意就说意见。${after}`, acts: ['objectToAgreement', 'confirmAgreement'] }
  }
  const session = openSession(mediation)
  const chosen = session?.choices.some(({ partyId }) => partyId === own?.id)
  if (session?.state === 'offered' && !chosen) return { title: '约个时间坐下来谈', note: `在${session.place}。请选您方便的时间，可以选几个。`, acts: ['chooseTimes'] }
  if (session?.state === 'set' && session.startsAt && Date.parse(session.startsAt) > now) return { title: `${when(session.startsAt, now)}见面谈`, note: `在${session.place}`, acts: [] }
  if (phase === 'performing') return ofTerms(mediation, own?.id)
  if (phase === 'waiting') return { title: '等调解员接手', note: '有人接手就通知您。想起什么，可以先在下面说情况。', acts: [] }
  if (phase === 'underway' && session) return { title: '等调解员定时间', note: '定了就通知您。', acts: [] }
  if (phase === 'underway') return { title: '调解员正在调解', note: '现在没有等您做的。有话可以随时说，可以只说给调解员听。', acts: [] }
  if (phase === 'agreed') return { title: agreement?.oral ? '等各方确认' : '您确认过了', note: agreement?.oral ? '都确认以后马上生效。' : '等各方都确认，再约着在纸上签字。', acts: [] }
  return { title: WAITS[phase], acts: [] }
}

function ofTerms({ agreement, parties }: MediationPage, ownId?: string): First {
  const side = parties.find(({ id }) => id === ownId)?.side
  const terms = agreement?.terms ?? []
  const mine = terms.filter(({ partyId, state }) => partyId === ownId && state === 'open').length
  const theirs = terms.filter(({ partyId, state }) => state === 'reported' && parties.find(({ id }) => id === partyId)?.side !== side).length
  if (theirs > 0) return { title: `对方说做到了 ${theirs} 条，请您看看`, note: '做到了就确认，没有就说没有。', acts: [] }
  if (mine > 0) return { title: `您有 ${mine} 条约定要做到`, note: '做到了，在那一条上点“做到了”。', acts: [] }
  return { title: '正在照协议做', note: '您的都做到了，等对方。', acts: [] }
}

function ofMediator(mediation: MediationPage, now: number): First {
  const { phase, parties, agreement, standing } = mediation
  if (phase === 'waiting') return { title: '等人接手', note: '先看下面反映的情况，再定由谁来调解。', acts: ['appointMediators'] }
  if (standing === 'tier') return { title: WAITS[phase], note: '由接手的调解员来办，材料只给他们看。', acts: [] }
  const session = openSession(mediation)
  if (isHeldNow(mediation, session, now)) return { title: '见面的时间到了', note: '谈过以后，记下谁来了、谈了什么，双方都看得到。', acts: ['holdSession'] }
  if (phase === 'underway' && !parties.some(({ side }) => side === 'respondent')) return { title: '先加上对方', note: '问清楚是和谁的纠纷，加上以后会请他表态。', acts: ['addParty'] }
  if (session?.state === 'offered' && allChose(session, parties)) return { title: '时间都选好了', note: '请定一个大家都方便的。', acts: ['setSession'] }
  const asked = parties.filter(({ stance }) => stance === 'asked').map(({ name }) => name)
  if ((phase === 'underway' || phase === 'agreed') && asked.length > 0) return { title: `等表态：${asked.join('、')}`, note: '都愿意，才能定时间、写协议。当面说的，可以在下面替他记。', acts: [] }
  if (phase === 'agreed') return ofText(mediation)
  if (session?.state === 'offered') return { title: '等当事人选时间', note: '没有账号的，打电话问好了再定。', acts: [] }
  if (session?.state === 'set') return { title: `${when(session.startsAt ?? '', now)}见面谈`, note: `在${session.place}`, acts: [] }
  if (phase === 'underway') return { title: '可以约时间，也可以写协议', note: agreement ? '有一方对上一稿有意见，谈好了再改。' : '两边的话听过了，约着坐下来谈；谈拢了就写协议。', acts: [] }
  if (phase === 'performing') return ofPerformance(mediation, now)
  return { title: WAITS[phase], acts: [] }
}

const allChose = ({ choices }: Session, parties: MediationPage['parties']): boolean =>
  parties.every(({ id, hasAccount }) => !hasAccount || choices.some(({ partyId }) => partyId === id))

function ofText({ agreement, parties }: MediationPage): First {
  const missing = parties.filter(({ id }) => !agreement?.confirmed.some(({ partyId }) => partyId === id)).map(({ name }) => name)
  if (missing.length > 0) return { title: `等确认：${missing.join('、')}`, note: '没有账号的，当面念给他听，在协议下面替他记。', acts: [] }
  return { title: '各方都确认了', note: '下载 Word 打印出来，各方签字、您签字盖章，再拍照记上。', acts: ['signAgreement'] }
}

function ofPerformance({ agreement }: MediationPage, now: number): First {
  const terms = agreement?.terms ?? []
  const reported = terms.filter(({ state }) => state === 'reported').length
  const late = terms.filter((term) => term.late).length
  const next = terms.flatMap(({ state, due }) => (state === 'open' && due ? [due as LocalDate] : [])).sort()[0]
  if (reported > 0) return { title: `${reported} 条说做到了，等确认`, note: '对方没有确认的，您看过也可以确认。', acts: [] }
  if (late > 0) return { title: `${late} 条约定过了日子`, note: '请问问有什么难处。', acts: [] }
  return { title: '正在照协议做', ...(next && { note: `最近的一条还有 ${daysBetween(localDateOf(now), next)} 天` }), acts: [] }
}
