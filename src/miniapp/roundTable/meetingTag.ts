import type { MeetingRow } from '../../contract/meeting'
import type { TagProps } from '../ui/Tag'

/** Where a meeting stands; a reader who is asked to come is told so. */
export function meetingTag({ phase, asked, startsAt }: Pick<MeetingRow, 'phase' | 'asked' | 'startsAt'>): {
  kind: TagProps['kind']
  words: string
} {
  switch (phase) {
    case 'planned':
      if (Date.parse(startsAt) <= Date.now()) return { kind: 'wait', words: '待记录' }
      return asked ? { kind: 'wait', words: '请您参加' } : { kind: 'go', words: '即将召开' }
    case 'held':
      return { kind: 'wait', words: '纪要整理中' }
    case 'published':
      return { kind: 'done', words: '纪要已公布' }
    case 'cancelled':
      return { kind: 'plain', words: '已取消' }
  }
}
