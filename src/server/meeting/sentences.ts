import type { AskToSpeakRefusal } from '../../domain/meeting/askToSpeak'
import type { AskLeaveRefusal } from '../../domain/meeting/askLeave'
import type { ChangeMeetingRefusal } from '../../domain/meeting/changeMeeting'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import type { MeetingPhase } from '../../domain/meeting/meeting'
import type { PublishMinutesRefusal } from '../../domain/meeting/publishMinutes'
import type { NotePaperSignatureRefusal } from '../../domain/meeting/notePaperSignature'
import type { RecordMeetingRefusal } from '../../domain/meeting/recordMeeting'
import type { SignMinutesRefusal } from '../../domain/meeting/signMinutes'
import type { Sentences } from '../sentences'

type Told = 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'TOO_FEW_PERSONS' | 'TOO_MANY_SAID' | 'TOO_MANY_PHOTOS'
type Refusals = AskLeaveRefusal | AskToSpeakRefusal | ChangeMeetingRefusal | RecordMeetingRefusal | PublishMinutesRefusal | SignMinutesRefusal | NotePaperSignatureRefusal
type MeetingRefusal = Exclude<Refusals, { code: Told }>

const PHASE_NAMES: Record<MeetingPhase, string> = { planned: '待开', held: '已开、纪要未公布', published: '纪要已公布', cancelled: '已取消' }
const named = (phases: readonly MeetingPhase[]) => phases.map((phase) => `“${PHASE_NAMES[phase]}”`).join('、')

export const meetingSentences: Sentences<MeetingRefusal | { code: 'NO_MINUTES_YET' }> = {
  MEETING_WRONG_PHASE: [409, ({ phase, needed }) => `这次议事会现在是“${PHASE_NAMES[phase]}”，只有${named(needed)}时才能这样做。请刷新后再看。`],
  STARTS_IN_THE_PAST: [422, () => '开会时间已经过去了，请选以后的时间。'],
  STARTS_TOO_FAR_OFF: [422, ({ days }) => `开会时间在 ${days} 天以后，是不是年份填错了？请改近一些。`],
  MEETING_WITHOUT_ITEMS: [422, () => '请至少选一个要议的议题。'],
  TOO_MANY_ITEMS: [422, ({ count, most }) => `选了 ${count} 个议题，一次最多 ${most} 个，请留一些到下次。`],
  TOO_MANY_PERSONS: [422, ({ count, most }) => `有 ${count} 个人，最多 ${most} 个，请减少一些。`],
  ITEM_TWICE: [422, ({ number }) => `议题 ${number} 选了两次，请去掉一个。`],
  ITEM_ENDED: [409, ({ number }) => `议题 ${number} 已经结束，不用再上会，请去掉它。`],
  MEETING_NOT_BEGUN: [409, ({ startsAt }) => `会还没有开，${timeInWords(startsAt)}以后才能记录。提前开了的话，请先改开会时间。`],
  ITEM_NOT_ON_AGENDA: [422, () => '有一个议题不在这次会上，请刷新后再填。'],
  RECORD_TWICE: [422, () => '有一个议题记了两遍，请去掉一遍。'],
  RECORD_EMPTY: [422, ({ title }) => `「${title}」既没有发言，也没有结果。请补上，或把它留到下次。`],
  NAME_NOT_AGREED: [422, ({ names }) => `纪要里写了${names.slice(0, 3).join('、')}的名字，本人没有同意公开。请改成“居民”，或先问过本人，在会议记录里勾选同意署名。`],
  MINUTES_NOT_SIGNED: [
    409,
    ({ missing, changed, until }) =>
      changed ? `文字改过了，送签的 ${missing} 位还没有签认改后的文字。请再送一次签认，或者选“仍然公布”。` : `还有 ${missing} 位没签认。${timeInWords(until)}以后可以直接公布；现在就要公布，请选“仍然公布”。`,
  ],
  MINUTES_CHANGED: [409, ({ edition }) => `纪要刚刚改过，现在是第 ${edition} 稿。请看过新的再签认。`],
  NOT_ASKED_TO_SIGN: [403, () => '这份纪要没有送给您签认。只有会议记录里到会的人才签认；记漏了您，请告诉书记。'],
  NOT_SENT_FOR_SIGNING: [409, () => '纪要还没有送签认。请先在“整理纪要”里送签认。'],
  NO_SUCH_SIGNER: [422, () => '会议记录里没有这个人，请刷新后再选。'],
  ANSWERED_ON_PHONE: [409, () => '本人已经在手机上写了不同意见，不能替他记成签认。请先把意见谈好，由本人在手机上改。'],
  TABLE_SITS: [409, () => '会已经开了，想发言请在“会场”里举手。'],
  NOT_ASKED_TO_COME: [403, () => '这次会没有请您参加，不用请假。'],
  ITEM_MINUTES: [422, ({ most }) => `每个议题的时间填 1 到 ${most} 分钟。`],
  NO_MINUTES_YET: [404, () => '纪要还没有公布，公布以后再来下载。'],
  MEETING_WITHOUT_RECORD: [422, () => '请至少记下一个议题说了什么、定了什么。'],
}
