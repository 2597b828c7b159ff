import type { BoxEvent } from '../../../domain/vote/ballot/boxEvents'
import type { GrantKind } from '../../../domain/vote/ballot/grant'
import { actorName, type EntryOf, type TimelineEntry } from '../../timelineEntry'

const CHANNEL = { phone: '手机', paper: '纸质选票', door: '上门收票' } as const
const KIND: Record<GrantKind, string> = { proxy: '书面委托', guardian: '监护人代投', representative: '单位代表', helper: '家人代投' }

/** A voice's own history: that a ballot came in and by which way, never what it says. */
export const voiceEntry: EntryOf<BoxEvent> = (event, reader) => {
  const { data, seq } = event
  const by = actorName(event, { ...reader, seesNames: true })
  const line = (title: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
    id: String(seq),
    type: data.type,
    title,
    photos: [],
    at: new Date(data.at).toISOString(),
    ...(by !== undefined && { by }),
    ...more,
  })
  switch (data.type) {
    case 'BallotCast':
      return line(data.by === 'owner' ? '投了票' : data.by === 'helper' ? '家人代投了票' : '受托人投了票')
    case 'PaperEntered':
      return line(`录入了一张${CHANNEL[data.channel]}，等第二个人核对`)
    case 'PaperConfirmed':
      return line(data.kind === 'invalid' ? '纸质选票无法辨认，已记入' : `${CHANNEL[data.channel]}核对一致，已计入`)
    case 'PaperRejected':
      return line('录入的纸票退回了', { words: data.reason })
    case 'BallotStruck':
      return line('选票被划掉', { words: data.reason })
    case 'GrantMade':
      return line(`${KIND[data.grant.kind]}：${data.grant.name}`)
    case 'GrantConfirmed':
      return line('委托已由第二个人核对')
    case 'GrantEnded':
      return line('委托已撤销', { words: data.reason })
    case 'VoterNamed':
      return line('共有人推选了投票人')
  }
}
