import type { MatterPage } from '../../../contract/matter'
import { photoTiles } from '../../photoUrl'
import type { TimelineEntry } from '../../ui/Timeline'
import { when } from '../../when'

type Entry = MatterPage['timeline'][number]

const MOMENTS: Record<string, (at: string) => string> = {
  due: (at) => `应在 ${at} 前修好`,
  acceptBy: (at) => `应在 ${at} 前受理`,
  closeOn: (at) => `${at} 前没有回音会自动办结`,
  sentAt: (at) => `当时没有信号，${at} 补发`,
}

/** A timeline as `Timeline` shows it, newest first; neighbours who came one after the other are one line. */
export const timelineEntries = (timeline: readonly Entry[]): TimelineEntry[] =>
  runsOf([...timeline].sort(newestFirst)).map(([entry, ...others]) => ({
    key: entry.id,
    title: others.length > 0 ? `${others.length + 1} 位${entry.title}` : entry.title.replace(/^反映人(?=反映)/, ''),
    when: when(entry.at),
    note: others.length > 0 ? undefined : noteOf(entry) || undefined,
    // The first photos stand at the head of the page already.
    photos: entry.type === 'MatterReported' ? [] : photoTiles(entry.photos),
  }))

type Run = [Entry, ...Entry[]]

function runsOf(entries: readonly Entry[]): Run[] {
  const runs: Run[] = []
  for (const entry of entries) {
    const last = runs[runs.length - 1]
    if (last?.[0].type === 'NeighbourJoined' && entry.type === 'NeighbourJoined') last.push(entry)
    else runs.push([entry])
  }
  return runs
}

/** Lines of one moment stay as they were sent. */
const newestFirst = (one: Entry, other: Entry) => Date.parse(other.at) - Date.parse(one.at)

function noteOf({ title, by, words, note }: Entry): string {
  const who = by && !title.includes(by) ? by : undefined
  // who took it up is told once
  const said = who && words && who !== words ? `${who}：${words}` : (words ?? (who === '您' ? undefined : who))
  const more = note && momentIn(note)
  return said && more ? `${said.replace(/[。；]$/, '')}；${more}` : (said ?? more ?? '')
}

/** A note may be a moment, such as `due:2026-11-25T10:00:00Z`; else it is words already. */
function momentIn(note: string): string {
  const [, name, at] = /^(\w+):(\d{4}-.+)$/.exec(note) ?? []
  const write = name ? MOMENTS[name] : undefined
  return write && at ? write(when(at)) : note
}
