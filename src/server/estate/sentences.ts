import type { SetPromisesRefusal } from '../../domain/deadline/setPromises'
import type { Category, Urgency } from '../../domain/matter/matter'
import type { PromisedStep } from '../../domain/deadline/promise'
import type { Sentences } from '../sentences'

type EstateRefusal = Exclude<SetPromisesRefusal, { code: 'NOT_YOUR_ROLE' }>

const CATEGORY_NAMES: Record<Category, string> = { repair: '报修', publicArea: '公共区域', neighbours: '邻里噪音', fees: '收费', safety: '安全', suggestion: '建议', other: '其他' }
const URGENCY_NAMES: Record<Urgency, string> = { urgent: '紧急', normal: '一般' }
const STEP_NAMES: Record<PromisedStep, string> = { accept: '受理', onSite: '到场', finish: '办结' }
const named = ({ urgency, category, step }: { urgency: Urgency; category: Category; step: PromisedStep }) =>
  `“${CATEGORY_NAMES[category]}”（${URGENCY_NAMES[urgency]}）的${STEP_NAMES[step]}时限`

export const estateSentences: Sentences<EstateRefusal> = {
  SERVICE_HOURS_WRONG: [422, () => '服务时间填得不对：开始要早于结束，都要在一天之内，请重新填。'],
  PROMISE_NOT_WHOLE: [422, (refusal) => `${named(refusal)}要填大于 0 的整数，请改好再提交。`],
  PROMISE_LONGER_THAN_LAW: [422, (refusal) => `${named(refusal)}最长 ${refusal.mostDays} 天（${refusal.law}），只能更短，请改短。`],
  ESCALATION_NOT_RISING: [422, ({ urgency, level }) => `${URGENCY_NAMES[urgency]}事项超时的第 ${level} 级上报，要比上一级更晚，请改好再提交。`],
  NO_HOLIDAY_LIST: [422, ({ year }) => `${year} 年放假安排还没有导入，不能按工作日承诺。请运维先导入放假安排，或改用自然天。`],
}
