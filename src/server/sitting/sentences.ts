import type { RunSittingRefusal } from '../../domain/sitting/runSitting'
import type { TakePartRefusal } from '../../domain/sitting/takePart'
import { MINUTE } from '../../domain/calendar'
import { SITS_EARLY } from '../../domain/meeting/openVerbs'
import type { Sentences } from '../sentences'

/** Said elsewhere already, in the same words. */
type Elsewhere = 'NOT_YOUR_ROLE' | 'MEETING_WRONG_PHASE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'TOO_MANY_SAID' | 'ITEM_NOT_ON_AGENDA' | 'DUE_IN_THE_PAST' | 'TOO_MANY_TASKS' | 'TOO_MANY_PERSONS' | 'ITEM_MINUTES'
type Own = Exclude<RunSittingRefusal | TakePartRefusal, { code: Elsewhere }> | { code: 'NOBODY_SITS' }

/** Why something cannot be done at the table, and what to do instead. */
export const sittingSentences: Sentences<Own> = {
  NOBODY_SITS: [409, () => '会还没有开。书记点“开会”以后再来。'],
  SITTING_IS_OVER: [409, () => '已经散会了。要补记，请在会议页里改记录。'],
  SITTING_TOO_EARLY: [409, () => `离开会还早，开会前 ${SITS_EARLY / MINUTE} 分钟以内才能开始。`],
  CODE_NOT_OF_THIS_ROOM: [422, () => '码不对，请看会场墙上或电视上的码。'],
  NO_HAND_OF_THEIRS: [409, () => '这个人已经放下手了，请看名单上的其他人。'],
  POLL_OPTIONS: [422, ({ least, most }) => `选项要 ${least} 到 ${most} 个，互不相同，每个最多 20 个字。`],
  NO_OPEN_POLL: [409, () => '举手已经结束了。'],
  NO_SUCH_OPTION: [422, () => '没有这个选项，请刷新后再选。'],
}
