/** What a person may be in an estate. `system` is the clock acting by a set rule, never a person. */
export const ROLES = [
  'resident',
  'worker',
  'manager',
  'clerk',
  'secretary',
  'committee',
  'officer',
  'mediator',
  'streetMediator',
  'countyMediator',
  'deputy',
  'operator',
] as const
export type Role = (typeof ROLES)[number]

/** Who acts, as what, and for which homes. Chosen by the person; the server vouches for it. */
export interface Actor {
  readonly personId: string
  readonly role: Role | 'system'
  /** The units the person belongs to, in this estate; empty for staff who live elsewhere. */
  readonly unitIds: readonly string[]
  /** The matter that a printed slip opens, when the actor holds its code instead of an account. */
  readonly slipFor?: string
}

/** The clock, closing or escalating by a rule that was set beforehand. */
export const SYSTEM: Actor = { personId: '00000000-0000-0000-0000-000000000000', role: 'system', unitIds: [] }

export const ROLE_NAMES: Record<Role, string> = {
  resident: '居民',
  worker: '维修师傅',
  manager: '物业经理',
  clerk: '物业前台',
  secretary: '支部书记',
  committee: '业委会',
  officer: '社区工作者',
  mediator: '小区调解员',
  streetMediator: '街道调解员',
  countyMediator: '县中心调解员',
  deputy: '代表委员',
  operator: '系统运维',
}

export type NotYours = { code: 'NOT_YOUR_ROLE'; role: Role | 'system'; needed: readonly Role[] }

/** Whether somebody acts as one of these; a guest and the clock never do. */
export const hasRole = (actor: Actor | undefined, roles: readonly Role[]): boolean =>
  actor !== undefined && actor.role !== 'system' && roles.includes(actor.role)

/** The first thing every rule asks: is this command open to that role? Empty when it is. */
export function roleReasons(actor: Actor, needed: readonly Role[]): readonly NotYours[] {
  if (hasRole(actor, needed)) return []
  return [{ code: 'NOT_YOUR_ROLE', role: actor.role, needed }]
}
