import type { ExtendStudioCaseRefusal } from '../../domain/deputyStudio/answerStudioCase'
import type { BookStudioRefusal, CancelStudioBookingRefusal } from '../../domain/deputyStudio/bookStudio'
import type { AskStudioConsentRefusal, SayStudioConsentRefusal } from '../../domain/deputyStudio/consent'
import type { StudioDayPhase } from '../../domain/deputyStudio/day'
import type { JudgeStudioCaseRefusal } from '../../domain/deputyStudio/judgeStudioCase'
import type { OpenStudioCaseRefusal } from '../../domain/deputyStudio/openStudioCase'
import type { CancelStudioDayRefusal, PlanStudioDayRefusal } from '../../domain/deputyStudio/planStudioDay'
import type { ReceiveAtStudioRefusal } from '../../domain/deputyStudio/receiveAtStudio'
import type { StudioCasePhase } from '../../domain/deputyStudio/studioCase'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import type { Sentences } from '../sentences'
import { dayWords } from '../vote/inWords'

type Told = 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'NOT_YOUR_MATTER'
type Own = Exclude<
  | PlanStudioDayRefusal
  | CancelStudioDayRefusal
  | BookStudioRefusal
  | CancelStudioBookingRefusal
  | ReceiveAtStudioRefusal
  | OpenStudioCaseRefusal
  | ExtendStudioCaseRefusal
  | JudgeStudioCaseRefusal
  | AskStudioConsentRefusal
  | SayStudioConsentRefusal
  | { code: 'STUDIO_PHONE_OF_ANOTHER' },
  { code: Told }
>

const DAYS: Record<StudioDayPhase, string> = {
  planned: '这个接待日还没有结束，请等结束以后再办。',
  held: '这个接待日已经结束，请看看后面的接待日。',
  cancelled: '这个接待日取消了，请改约别的接待日。',
}
const CASES: Record<StudioCasePhase, string> = {
  taken: '这件事正在办，答复以后才能这样做。',
  answered: '这件事已经答复了，请刷新后再看。',
  closed: '这件事已经办完了。还有问题请再约一次，或直接反映。',
  matter: '这件事已经转成事项，请到事项里看进度。',
}

/** Why something may not be done at the studio, and what to do instead. */
export const deputyStudioSentences: Sentences<Own> = {
  STUDIO_NOT_YOUR_DAY: [403, () => '这是别的代表的接待日，由那天的代表或支部书记来办。'],
  STUDIO_NOT_YOUR_CASE: [403, () => '这件事要由来访的本人来说。'],
  STUDIO_DAY_WRONG_PHASE: [409, ({ phase }) => DAYS[phase]],
  STUDIO_CASE_WRONG_PHASE: [409, ({ phase }) => CASES[phase]],
  STUDIO_DAY_PAST: [422, () => '接待日要定在以后，请改时间。'],
  STUDIO_DAY_TOO_FAR_OFF: [422, ({ days }) => `接待日最远定在 ${days} 天以内，请检查日期。`],
  STUDIO_DAY_TIMES: [422, ({ minutes }) => `开始和结束要在同一天，至少够谈一次（${minutes} 分钟），请改时间。`],
  STUDIO_TALK_MINUTES: [422, ({ least, most }) => `每次谈 ${least} 到 ${most} 分钟，请改一下。`],
  STUDIO_TOO_MANY_PLACES: [422, ({ places, most }) => `这样有 ${places} 个时段，最多 ${most} 个。请缩短时间，或把每次谈的时间加长。`],
  STUDIO_DEPUTY_MISSING: [422, () => '还没有选谁来接待，请至少选一位。'],
  STUDIO_DEPUTY_BUSY: [409, ({ title, from, until }) => `${title}在 ${timeInWords(from)} 到 ${timeInWords(until)} 已有接待，请错开时间。`],
  STUDIO_DEPUTY_UNKNOWN: [422, () => '选的人不是这次接待的代表委员，请重新选。'],
  STUDIO_DAY_BEGAN: [409, () => '接待已经开始，不能取消了。没谈完的可以另约一天。'],
  STUDIO_NO_SUCH_PLACE: [422, ({ places }) => `没有这个时段，这天一共 ${places} 个。请刷新后再选。`],
  STUDIO_PLACE_TAKEN: [409, () => '这个时段刚刚被别人约了，请选另一个时间。'],
  STUDIO_PLACE_BEGUN: [409, ({ startsAt }) => `这个时段（${timeInWords(startsAt)}）已经开始，请选后面的时间，或直接到现场。`],
  STUDIO_BOOKED_ALREADY: [409, ({ startsAt }) => `这天您已经约了 ${timeInWords(startsAt)}。要换时间请先取消原来的。`],
  STUDIO_HOST_THEMSELVES: [409, () => '接待的人不能约自己，请约别的代表。'],
  STUDIO_NO_SUCH_BOOKING: [404, () => '没有找到这个预约，可能已经取消。请刷新后再看。'],
  STUDIO_DAY_NOT_YET: [409, ({ from }) => `接待在 ${timeInWords(from)}，当天才能登记。`],
  STUDIO_RECORD_TOO_LATE: [409, ({ days }) => `接待过去超过 ${days} 天，不能再补登记。请另约一天。`],
  STUDIO_RECEIVED_ALREADY: [409, () => '这个预约已经登记过了，请刷新后看登记的内容。'],
  STUDIO_PROMISE_DAYS: [422, ({ first, last }) => `答复日期请选${dayWords(first)}到${dayWords(last)}之间的一天。`],
  STUDIO_EXTENDED_ALREADY: [409, () => '已经延期过一次，不能再延。请先把办到哪一步答复给来访的人。'],
  STUDIO_PROMISE_PASSED: [409, ({ due }) => `说好${dayWords(due)}前答复，已经过期，不能再延期。请尽快答复。`],
  STUDIO_NAME_IN_TEXT: [422, () => '公开的内容里有来访人的姓名，请删掉后再提交。'],
  STUDIO_CONSENT_REFUSED: [409, () => '本人不同意公开，请尊重，不再问了。'],
  STUDIO_PUBLIC_ALREADY: [409, () => '这件答复已经公开了。'],
  STUDIO_NOTHING_ASKED: [409, () => '现在没有要您同意公开的内容，请刷新后再看。'],
  STUDIO_TEXT_CHANGED: [409, () => '要公开的内容刚刚改过，请刷新看过新的再决定。'],
  STUDIO_PHONE_OF_ANOTHER: [422, () => '这个手机号登记的是另一个姓名。请核对姓名和号码，或者不填手机号。'],
}
