import type { CommitteeEvent } from '../../domain/committee/committee'
import { HAND_OVER_ITEMS } from '../../domain/vote/election/handOver'
import { RECALL_GROUNDS } from '../../domain/vote/election/recall'
import { actorName, type EntryOf } from '../timelineEntry'

interface Line {
  title: string
  words?: string
}

/** A committee's event as its page shows it. */
export const committeeEntry: EntryOf<CommitteeEvent> = (event, reader) => {
  const { data } = event
  const line = lineOf(data)
  return line && { id: String(event.seq), type: data.type, ...line, by: actorName(event, reader), photos: [], at: new Date(data.at).toISOString() }
}

function lineOf(data: CommitteeEvent): Line | undefined {
  switch (data.type) {
    case 'CommitteeSeated':
      return { title: data.entered ? '登记了现任业委会' : '选举产生', words: data.members.map(({ name }) => name).join('、') }
    case 'OfficersChosen':
      return { title: '推选了主任、副主任' }
    case 'SeatEnded':
      return { title: '委员离任', words: data.words }
    case 'SeatFilled':
      return { title: data.how === 'alternate' ? '候补递补' : '补选到任', words: data.member.name }
    case 'ItemHanded':
      return { title: '移交了', words: HAND_OVER_ITEMS.find(({ id }) => id === data.item)?.text ?? '' }
    case 'CommitteeFiled':
      return { title: '已向街道办事处备案' }
    case 'RecallBegun':
      return { title: `提请罢免，表决第 ${data.voteNumber} 号`, words: RECALL_GROUNDS.find(({ id }) => id === data.ground)?.text ?? '' }
    case 'CommitteeOver':
      return { title: '任期结束' }
    case 'DayReminded':
      return undefined
  }
}
