import type { Opinion, Verdict } from '../domain/agendaItem/agendaItem'
import type { Category, MatterPhase, Urgency } from '../domain/matter/matter'
import type { MediationPhase } from '../domain/mediation/mediation'
import type { TicketPhase } from '../domain/ticket/ticket'

/** What people call the things that the code has names for. */

export const CATEGORY_WORDS: Record<Category, string> = {
  repair: '报修',
  publicArea: '公共区域',
  neighbours: '邻里噪音',
  fees: '收费',
  safety: '安全',
  suggestion: '建议',
  other: '其他',
}

export const CATEGORY_OPTIONS = (Object.keys(CATEGORY_WORDS) as Category[]).map((value) => ({
  value,
  label: CATEGORY_WORDS[value],
}))

export const URGENCY_WORDS: Record<Urgency, string> = { urgent: '紧急', normal: '一般' }

export const MATTER_PHASE_WORDS: Record<MatterPhase, string> = {
  reported: '待受理',
  returned: '已退回',
  accepted: '已受理',
  withCompany: '物业处理中',
  atRoundTable: '小圆桌在议',
  inMediation: '调处中',
  awaitingConfirmation: '待确认',
  closed: '已办结',
  merged: '已并入',
  withdrawn: '已撤回',
}

export const TICKET_PHASE_WORDS: Record<TicketPhase, string> = {
  waiting: '待派单',
  assigned: '待接单',
  taken: '已接单',
  working: '维修中',
  paused: '已暂停',
  finished: '待确认',
  closed: '已办结',
  cancelled: '已取消',
}

export const MEDIATION_PHASE_WORDS: Record<MediationPhase, string> = {
  waiting: '等人接手',
  underway: '正在调解',
  agreed: '看协议、签字',
  performing: '正在履行',
  settled: '办好了',
  ended: '结束了',
}

/** The stages of an item at the round table, in order; 表决 only for one that the owners decide. */
export const ITEM_STAGES = ['visit', 'negotiate', 'plan', 'vote', 'carryOut', 'evaluate', 'closed'] as const
export const ITEM_PHASE_WORDS: Record<(typeof ITEM_STAGES)[number] | 'handedOn', string> = {
  visit: '走访',
  negotiate: '协商',
  plan: '方案',
  vote: '表决',
  carryOut: '实施',
  evaluate: '评价',
  closed: '办结',
  handedOn: '已转物业',
}

export const OPINION_WORDS: Record<Opinion, string> = { support: '支持', oppose: '不同意', neutral: '都可以', absent: '没人在家' }
export const VERDICT_WORDS: Record<Verdict, string> = { good: '满意', fair: '一般', poor: '不满意' }
export const TIE_WORDS = { owner: '业主', tenant: '租户', family: '家属' } as const

/** A number as it is read aloud: 0412. */
export const numberText = (number: number): string => String(number).padStart(4, '0')

/** A code as it is copied by hand: 7KQ2 M9XD. */
export const codeText = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** Fen as yuan, without idle zeros: 286,000 or 12.5. */
export const yuan = (fen: number): string =>
  (fen / 100).toFixed(2).replace(/\.?0+$/, '').replace(/\B(?=(\d{3})+(?!\d))/g, ',')
