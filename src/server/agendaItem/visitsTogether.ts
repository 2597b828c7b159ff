import { localDateOf } from '../../domain/calendar'
import type { TimelineEntry } from '../timelineEntry'

/** A day's visits in a row become one line: eighty doors are not eighty steps. */
export function visitsTogether(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  const lines: TimelineEntry[] = []
  const counts = new Map<string, number>()
  for (const entry of timeline) {
    const last = lines.at(-1)
    if (entry.type !== 'VisitRecorded' || last?.type !== 'VisitRecorded' || dayOf(last) !== dayOf(entry)) {
      lines.push(entry)
      continue
    }
    const count = (counts.get(last.id) ?? 1) + 1
    counts.set(last.id, count)
    lines[lines.length - 1] = {
      ...last,
      title: `走访了 ${count} 户`,
      words: undefined,
      note: undefined,
      by: last.by === entry.by ? last.by : undefined,
    }
  }
  return lines
}

const dayOf = ({ at }: TimelineEntry) => localDateOf(Date.parse(at))
