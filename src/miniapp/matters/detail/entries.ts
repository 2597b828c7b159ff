import type { MatterPage } from '../../../contract/matter'
import { photoTiles } from '../../photoUrl'
import type { TimelineEntry } from '../../ui/Timeline'
import { when } from '../../when'

type Entry = MatterPage['timeline'][number]

const MOMENTS: Record<string, (at: string) => string> = {
  due: (at) => `应在 ${at} 前修好`,
  closeOn: (at) => `${at} 前没有回音会自动办结`,
  sentAt: (at) => `当时没有信号，${at} 补发`,
}

/** A timeline as `Timeline` shows it, newest first. */
export const timelineEntries = (timeline: readonly Entry[]): TimelineEntry[] =>
  [...timeline].sort(newestFirst).map((entry) => ({
    key: entry.id,
    title: entry.title,
    when: when(entry.at),
    note: noteOf(entry) || undefined,
    photos: photoTiles(entry.photos),
  }))

const newestFirst = (one: Entry, other: Entry) =>
  Date.parse(other.at) - Date.parse(one.at) || other.id.localeCompare(one.id, 'en', { numeric: true })

function noteOf({ title, by, words, note }: Entry): string {
  const who = by && !title.includes(by) ? by : undefined
  const said = who && words ? `${who}：${words}` : (words ?? who)
  return [said, note && momentIn(note)].filter(Boolean).join('；')
}

/** A note may be a moment, such as `due:2026-11-25T10:00:00Z`; else it is words already. */
function momentIn(note: string): string {
  const [, name, at] = /^(\w+):(\d{4}-.+)$/.exec(note) ?? []
  const write = name ? MOMENTS[name] : undefined
  return write && at ? write(when(at)) : note
}
