import { type LocalDate, addDays } from './localDate'

/** «15日前» of a meeting of the owners' assembly. @law 物业管理条例 14 */
export const MEETING_NOTICE_DAYS = 15

/** An estate may give longer notice than the law asks, never shorter. */
const noticeDays = (estateDays: number) => Math.max(MEETING_NOTICE_DAYS, estateDays)

/**
 * The first day on which the meeting may be held: neither the day of the notice nor the day of the
 * meeting counts, and all the days between are full ones (our reading). Nothing rolls here.
 */
export const noticeMeetingEarliest = (noticeDay: LocalDate, estateDays = MEETING_NOTICE_DAYS): LocalDate =>
  addDays(noticeDay, noticeDays(estateDays) + 1)

/** The last day on which the notice may go out for a meeting on that day. */
export const latestNoticeDay = (meetingDay: LocalDate, estateDays = MEETING_NOTICE_DAYS): LocalDate =>
  addDays(meetingDay, -noticeDays(estateDays) - 1)
