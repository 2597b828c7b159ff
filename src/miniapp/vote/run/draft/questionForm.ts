import { MATTERS } from '../../../../domain/vote/majority'
import { YES_NO, type Option, type Question, type VotedMatter } from '../../../../domain/vote/question'
import type { CountRules } from '../../../../domain/vote/rules'
import { shareOf } from '../../../../domain/vote/rules'
import { shareWords } from '../../../../domain/vote/shareWords'

/** How a question is answered: yes or no, one of several, several of several, or candidates. */
export type QuestionForm = 'yesNo' | 'oneOf' | 'severalOf' | 'election'

export const FORM_WORDS: Record<QuestionForm, string> = {
  yesNo: '同意或反对',
  oneOf: '几个里选一个',
  severalOf: '几个里选几个',
  election: '选委员',
}

export const ABSTAIN: Option = { id: 'abstain', text: '弃权', meaning: 'abstain' }

export function formOf({ kind, options }: Question): QuestionForm {
  if (kind === 'election') return 'election'
  if (kind === 'multiple') return 'severalOf'
  return options.some(({ meaning }) => meaning === 'agree') ? 'yesNo' : 'oneOf'
}

/** Which forms a matter leaves to choose from. */
export function formsOf(matter: VotedMatter): readonly QuestionForm[] {
  if (matter === 'election') return ['election']
  return matter === 'unanimous' ? ['yesNo'] : ['yesNo', 'oneOf', 'severalOf']
}

/** The options that are written by hand: offers, not 同意 or 弃权. */
export const offersOf = ({ options }: Question): readonly Option[] => options.filter(({ meaning }) => meaning === undefined)

/** An id that no other has: q1, q2 … or o1, o2 … */
export function freeId(prefix: string, taken: readonly { id: string }[]): string {
  const last = taken.reduce((most, { id }) => Math.max(most, id.startsWith(prefix) ? Number(id.slice(prefix.length)) || 0 : 0), 0)
  return `${prefix}${last + 1}`
}

export const newQuestion = (questions: readonly Question[], matter: VotedMatter = 5): Question =>
  withMatter({ id: freeId('q', questions), title: '', text: '', matter, kind: 'single', options: YES_NO }, matter)

/** The question as it is answered in another way; what was written by hand stays. */
export function withForm(question: Question, form: QuestionForm): Question {
  const { id, title, text, matter } = question
  const base = { id, title, text, matter }
  const offers = offersOf(question)
  const written = offers.length > 0 ? offers : [{ id: 'o1', text: '' }, { id: 'o2', text: '' }]
  switch (form) {
    case 'yesNo':
      return { ...base, kind: 'single', options: YES_NO }
    case 'oneOf':
      return { ...base, kind: 'single', options: [...written, ABSTAIN] }
    case 'severalOf':
      return { ...base, kind: 'multiple', options: [...written, ABSTAIN], maxChoices: Math.max(1, written.length) }
    case 'election':
      return { ...base, kind: 'election', options: [ABSTAIN], seats: question.seats ?? 5 }
  }
}

/** The question about another of the matters, answered as that one allows. */
export function withMatter(question: Question, matter: VotedMatter): Question {
  const forms = formsOf(matter)
  const now = formOf(question)
  return withForm({ ...question, matter }, forms.includes(now) ? now : forms[0]!)
}

/** Offers put in the place of those that were there; 弃权 stays last. */
export function withOffers(question: Question, offers: readonly Option[]): Question {
  const kept = question.options.filter(({ meaning }) => meaning !== undefined)
  const most = question.kind === 'multiple' ? { maxChoices: Math.min(question.maxChoices ?? offers.length, Math.max(1, offers.length)) } : {}
  return { ...question, options: [...offers, ...kept], ...most }
}

/** What it takes for the matter to pass, in words, with its article. */
export function needWords(matter: VotedMatter, rules: CountRules): string {
  const { majority, article } = MATTERS[matter]
  if (majority === 'everybody') return `要范围内全体业主同意，没有表态不算同意（${article}）`
  const agreed = matter === 'election' ? '的赞成' : '同意'
  return `要${shareWords(rules.quorum)}的业主参与、参与的${shareWords(shareOf(rules, majority))}${agreed}，人数和面积都要够（${article}）`
}
