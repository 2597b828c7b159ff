import type { Role } from '../../domain/actor'
import { MEDIATORS } from '../../domain/mediation/tiers'

export interface Tool {
  page: string
  label: string
  note: string
  roles: readonly Role[]
}

/** What the roles of an estate keep in order, beside the matters themselves. */
export const TOOLS: readonly Tool[] = [
  { page: 'ticket/index', label: '工单', note: '谁手上有什么，哪些快到时间', roles: ['manager', 'secretary', 'worker'] },
  { page: 'ticket/replies/index', label: '常用回复', note: '受理、退回时点一下就能用', roles: ['manager', 'secretary'] },
  { page: 'mediation/index', label: '调处', note: '邻里纠纷在哪一级、等谁', roles: MEDIATORS },
  { page: 'vote/run/votes/index', label: '办理表决', note: '起草、公示、收票、计票', roles: ['secretary', 'committee', 'officer', 'clerk'] },
  { page: 'people/claims/index', label: '住户认领', note: '谁申请了哪套房，等您确认', roles: ['committee', 'manager', 'clerk'] },
  { page: 'people/members/index', label: '住户名册', note: '姓名和电话打了码', roles: ['manager', 'secretary', 'committee', 'clerk', 'officer'] },
  { page: 'people/invite/index', label: '入户邀请信', note: '选户、打印，放进信箱凭码加入', roles: ['manager', 'clerk', 'committee'] },
  { page: 'sends/index', label: '未送达的消息', note: '试了几次都没发出去的', roles: ['operator'] },
  { page: 'sends/imports/index', label: '资料导入', note: '什么时候导入过，新增了多少', roles: ['operator'] },
  { page: 'deputyStudio/index', label: '两代表一委员工作室', note: '接待日、谁来访、要答复的', roles: ['deputy', 'secretary'] },
]

/** The tools of a role. */
export const toolsOf = (role: Role): readonly Tool[] => TOOLS.filter(({ roles }) => roles.includes(role))
