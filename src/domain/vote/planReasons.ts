import { checkProcedure, type ProcedureRefusal } from './checkProcedure'
import { checkQuestions, type QuestionFault } from './checkQuestions'
import { committeeSizeFaults, type CommitteeSizeFault } from './election/committee'
import { lengthReasons, TEXT_MOST, TITLE_MOST, wordsReasons, type WordsMissing, type WordsTooLong } from './reasons'
import type { Plans } from './vote'

export type PlanFault = WordsMissing | WordsTooLong | ProcedureRefusal | QuestionFault | CommitteeSizeFault

/** All that is wrong with what is to be put to the owners. */
export const planReasons = (plans: Plans): readonly PlanFault[] => [
  ...wordsReasons(plans.title, TITLE_MOST),
  ...lengthReasons(plans.text, TEXT_MOST),
  ...checkProcedure(plans.rules),
  ...checkQuestions(plans.questions),
  ...plans.questions
    .filter(({ kind, vacancies }) => kind === 'election' && !vacancies)
    .flatMap(({ seats = 0 }) => committeeSizeFaults(seats, plans.rules.streetAllowsThree)),
]

/** Only what belongs to the plans, with no blanks around the words. */
export const plansOf = ({ title, text, scope, secret, questions, rules }: Plans): Plans => ({
  title: title.trim(),
  text: text.trim(),
  scope,
  secret,
  questions,
  rules,
})
