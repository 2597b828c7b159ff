import type { Role } from '../../domain/actor'

/** What the page is called for somebody at work; the estate's name for everybody else. */
export const DESK_NAMES: Partial<Record<Role, string>> = {
  worker: '维修工作台',
  manager: '物业工作台',
  clerk: '前台工作台',
  secretary: '书记工作台',
  committee: '业委会工作台',
  officer: '社区工作台',
  mediator: '调解工作台',
  streetMediator: '街道调解工作台',
  countyMediator: '县中心调解工作台',
  deputy: '代表委员工作台',
}

/** Who is offered the big buttons: those who come with a concern, or take one down for somebody. */
export const REPORTS: readonly (Role | undefined)[] = [undefined, 'resident', 'clerk', 'committee']

/** Who comes for the mediations above all. */
export const isMediator = (role: Role | undefined): boolean => role === 'mediator' || role === 'streetMediator' || role === 'countyMediator'

/** What waits, in the reader's own words. */
export const needsTitle = (role: Role | undefined, count: number): string =>
  [role === 'worker' ? '我手上的活' : '需要您办的', count || ''].join(' ').trim()
