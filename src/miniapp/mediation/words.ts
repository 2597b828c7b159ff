import type { MediationPage, MediationRow } from '../../contract/mediation'
import { daysBetween, localDateOf, type LocalDate } from '../../domain/calendar'
import type { How, JudicialResult, MediationPhase } from '../../domain/mediation/mediation'
import { TIER_NAMES } from '../../domain/mediation/tiers'
import { day } from '../when'
import { MEDIATION_PHASE_WORDS, numberText } from '../words'

export type Party = MediationPage['parties'][number]

export const HOW_WORDS: Record<How, string> = { app: '自己在手机上点的', told: '当面说的，调解员记的', paper: '在纸上' }
export const STANCE_WORDS: Record<Party['stance'], string> = { asked: '还没表态', agrees: '愿意调解', refuses: '不愿意调解' }
export const JUDICIAL_WORDS: Record<JudicialResult, string> = { asked: '已经申请', confirmed: '法院确认了', refused: '法院没有确认' }

export const phaseTag = (phase: MediationPhase): 'wait' | 'go' | 'done' | 'plain' =>
  ({ waiting: 'wait', underway: 'go', agreed: 'go', performing: 'go', settled: 'done', ended: 'plain' } as const)[phase]

/** 街道调解 · 正在调解; nothing of a tier once it is over. */
export const standsWords = ({ phase, tier }: Pick<MediationRow, 'phase' | 'tier'>): string =>
  phase === 'ended' ? MEDIATION_PHASE_WORDS.ended : `${TIER_NAMES[tier]} · ${MEDIATION_PHASE_WORDS[phase]}`

export const numbersWords = ({ number, matterNumber }: Pick<MediationRow, 'number' | 'matterNumber'>): string => `调处 ${number} · 事项 ${numberText(matterNumber)}`

/** How long its tier has, while it is that tier's to settle; that it is late is said, not only coloured. */
export function dueWords({ phase, tier, due }: Pick<MediationRow, 'phase' | 'tier' | 'due'>, now: number = Date.now()): string | undefined {
  if (phase !== 'waiting' && phase !== 'underway' && phase !== 'agreed') return undefined
  const left = daysBetween(localDateOf(now), due as LocalDate)
  if (left < 0) return `${TIER_NAMES[tier]}过了期限 ${-left} 天`
  return left === 0 ? `${TIER_NAMES[tier]}今天到期` : `${TIER_NAMES[tier]}应在${day(due, now)}前调好，还有 ${left} 天`
}

/** Who somebody is to the reader: to a party the other side is 对方, whichever side that is. */
export function sideWords(party: Party, parties: readonly Party[]): string {
  const own = parties.find(({ you }) => you)
  if (party.you) return '您'
  if (own) return party.side === own.side ? '和您同一方' : '对方'
  return party.side === 'applicant' ? '反映的一方' : '对方'
}

export const nameOf = (parties: readonly Party[], id: string): string => {
  const party = parties.find((one) => one.id === id)
  return party?.you ? '您' : (party?.name ?? '')
}
