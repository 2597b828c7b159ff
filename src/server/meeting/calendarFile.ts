import type { MeetingPage } from '../../contract/meeting'
import { MINUTE } from '../../domain/calendar'
import { ITEM_MINUTES_USUAL } from '../../domain/meeting/reasons'

/** RFC 5545 3.1: a line is at most 75 octets, and goes on behind a space. */
const LINE_OCTETS = 75

/** A meeting as a calendar file (RFC 5545), for any phone's calendar: it rings an hour before. */
export function calendarFile({ id, title, startsAt, place, itemRows }: Pick<MeetingPage, 'id' | 'title' | 'startsAt' | 'place' | 'itemRows'>, estate: string, link: string, stamp: number): string {
  const begins = Date.parse(startsAt)
  const minutes = itemRows.reduce((sum, item) => sum + (item.minutes ?? ITEM_MINUTES_USUAL), 0)
  const agenda = itemRows.map((item, at) => `${at + 1}. ${item.title}`).join('\n')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//xiaoyuanzhuo//meeting//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@xiaoyuanzhuo`,
    `DTSTAMP:${moment(stamp)}`,
    `DTSTART:${moment(begins)}`,
    `DTEND:${moment(begins + minutes * MINUTE)}`,
    `SUMMARY:${text(`${estate} ${title}`)}`,
    `LOCATION:${text(place)}`,
    `DESCRIPTION:${text(`${agenda}\n${link}`)}`,
    `URL:${link}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(title)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const moment = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
const text = (words: string): string => words.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

function folded(line: string): string {
  const parts: string[] = ['']
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > LINE_OCTETS - (parts.length > 1 ? 1 : 0)) {
      parts.push('')
      octets = 0
    }
    parts[parts.length - 1] += letter
    octets += size
  }
  return parts.join('\r\n ')
}
