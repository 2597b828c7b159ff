import type { PlanFault } from '../../../domain/vote/planReasons'
import type { ProcedureRefusal } from '../../../domain/vote/checkProcedure'
import { shareWords } from '../../../domain/vote/shareWords'

/** What each rule of procedure is called. */
export const RULE_NAMES = {
  quorum: '参与的比例',
  ordinary: '一般事项的比例',
  weighty: '重大事项的比例',
  noticeDays: '公示天数',
  rollDays: '名册公示天数',
  queryDays: '计票公示天数',
  proxiesMost: '一人最多接受委托',
  remindEveryDays: '提醒的间隔',
  termYears: '业委会任期',
} as const

/** What is wrong with a rule, with the article that says so. */
export function procedureWords(fault: ProcedureRefusal): string {
  switch (fault.code) {
    case 'RULE_LAXER_THAN_LAW':
      return `不能低于${shareWords(fault.law)}（${fault.article}），请写${shareWords(fault.law)}或更高`
    case 'RULE_NOT_A_SHARE':
      return '请写成几分之几，例如 2/3，不超过 1'
    case 'RULE_OUT_OF_RANGE':
      return `请写 ${fault.least} 到 ${fault.most} 之间的整数（${fault.article}）`
    case 'SILENCE_NEEDS_CLAUSE':
      return `请写明管理规约或议事规则的哪一条这样规定（${fault.article}）`
    case 'LAST_WINS_NEEDS_CHANGES':
      return '“后投的算”要先允许改票'
  }
}

/** What is wrong with a draft, in a sentence that says what to do; `of` names a question by its id. */
export function faultWords(fault: PlanFault, of: (questionId: string) => string): string {
  switch (fault.code) {
    case 'WORDS_MISSING':
      return '标题、事项和选项都要写上'
    case 'WORDS_TOO_LONG':
      return `文字太长，最多 ${fault.most} 字`
    case 'NO_QUESTION':
      return '请加上要表决的事项'
    case 'TOO_MANY_QUESTIONS':
      return `一次最多表决 ${fault.most} 项，请分两次`
    case 'MORE_THAN_ONE_ELECTION':
      return '一次只能有一项选举，请分两次'
    case 'SAME_ID_TWICE':
      return '有两项重复了，请删掉一项再加'
    case 'TOO_FEW_OPTIONS':
      return `${of(fault.questionId)}：至少要有 ${fault.least} 个选项`
    case 'TOO_MANY_OPTIONS':
      return `${of(fault.questionId)}：最多 ${fault.most} 个选项`
    case 'OPTIONS_DO_NOT_FIT':
      return `${of(fault.questionId)}：选项和事项不相配，请重选投票方式`
    case 'SEATS_OUT_OF_RANGE':
      return `${of(fault.questionId)}：应选人数请写 ${fault.least} 到 ${fault.most}`
    case 'CHOICES_OUT_OF_RANGE':
      return `${of(fault.questionId)}：最多可选请写 ${fault.least} 到 ${fault.most} 个`
    case 'COMMITTEE_SIZE':
      return `业委会应为 ${fault.least} 到 ${fault.most} 人的单数（${fault.article}）`
    default:
      return `${'rule' in fault ? `${RULE_NAMES[fault.rule]}：` : ''}${procedureWords(fault)}`
  }
}
