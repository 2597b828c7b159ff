import type { RawEvent } from './events'

/** What was heard at the doors and said of the result, of one item of the round table: each home and each person counts by their last word. */
export function countItem(events: readonly RawEvent[], itemId: string) {
  const doors = new Map<string, string>()
  const people = new Map<string, string>()
  for (const { stream_id: id, type, data } of events) {
    if (id !== itemId) continue
    if (type === 'VisitRecorded' && data.visit) doors.set(data.visit.unitId ?? data.visit.address, data.visit.opinion)
    if (type === 'VerdictWasGiven') people.set(data.personId as string, data.verdict as string)
  }
  const said = (words: Map<string, string>, word: string) => [...words.values()].filter((one) => one === word).length
  return {
    走访户数: doors.size,
    走访意见: { support: said(doors, 'support'), neutral: said(doors, 'neutral'), oppose: said(doors, 'oppose'), absent: said(doors, 'absent') },
    居民评价: { good: said(people, 'good'), fair: said(people, 'fair'), poor: said(people, 'poor') },
  }
}
