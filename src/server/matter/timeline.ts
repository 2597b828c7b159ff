import type { MatterEvent } from '../../domain/matter/matter'
import { actorName, type EntryOf, type LoggedEvent, type Reader } from '../timelineEntry'

const TITLES: Record<MatterEvent['type'], string | undefined> = {
  MatterReported: '反映了问题',
  MatterSupplemented: '补充了情况',
  MatterChecked: undefined,
  NeighbourJoined: '邻居也遇到了',
  NeighbourLeft: undefined,
  MatterAccepted: '已受理',
  MatterReturned: '已退回，请看怎么办',
  MatterResubmitted: '改好后又报了',
  MatterMerged: '已并入另一件事项',
  MatterTookIn: '并入了同一件事',
  MatterHandedToCompany: '已转物业办理',
  MatterHandedToRoundTable: '已请小圆桌来议',
  MatterHandedToMediation: '已转调处',
  MatterHandled: '办好了，请确认',
  MatterConfirmed: '确认办好了',
  MatterSentBack: '说没修好，退回重办',
  MatterClosedUnconfirmed: '到期没有回音，自动办结',
  MatterRated: '补了评价',
  MatterTakenBack: '工单取消了，另外安排',
  MatterWithdrawn: '撤回了',
  MatterWentOverdue: '超过承诺时间，已上报',
  MatterReckonedAnew: '放假安排公布了，承诺时间重新算过',
}

/** A matter's event as its page shows it. */
export const matterEntry: EntryOf<MatterEvent> = (event, reader) => {
  const { data } = event
  const title = titleOf(data, reader)
  if (title === undefined) return undefined
  const by = actorName(event, reader)
  return {
    id: String(event.seq),
    type: data.type,
    title: data.type === 'MatterReported' || data.type === 'MatterConfirmed' || data.type === 'MatterSentBack' ? `${by ?? ''}${title}` : title,
    words: wordsOf(data, event, reader),
    note: noteOf(data),
    by,
    photos: 'photoIds' in data && !isHidden(data, reader) ? [...data.photoIds] : [],
    at: new Date(data.at).toISOString(),
  }
}

function titleOf(data: MatterEvent, reader: Reader): string | undefined {
  if (data.type === 'MatterChecked') return checkedTitle(data, reader)
  if (data.type === 'MatterTakenBack' && data.from === 'mediation') return '调解结束了，另外安排'
  return TITLES[data.type]
}

/** Only who asked to be seen and who handles it need know of the check. */
function checkedTitle(event: { result: 'pass' | 'withheld' }, reader: Reader): string | undefined {
  if (!reader.seesNames && reader.viewerId !== reader.reporterId) return undefined
  return event.result === 'pass' ? '已公开给邻居看' : '没有公开给邻居看'
}

function wordsOf(data: MatterEvent, _: LoggedEvent<MatterEvent>, reader: Reader): string | undefined {
  switch (data.type) {
    case 'MatterReported':
      return undefined
    case 'MatterReturned':
      return `${data.reason}。您可以：${data.instead}`
    case 'MatterChecked':
      return data.reason
    case 'MatterSentBack':
      return isHidden(data, reader) ? undefined : data.words
    case 'MatterSupplemented':
    case 'MatterResubmitted':
      return data.text
    case 'MatterTakenBack':
    case 'MatterWithdrawn':
      return data.reason || undefined
    case 'MatterTookIn':
      return reader.seesNames ? `原事项 ${data.fromNumber}` : undefined
    case 'MatterMerged':
      return data.words || `和事项 ${data.intoNumber} 是同一件事，一起办`
    default:
      return 'words' in data && data.words ? data.words : undefined
  }
}

/** What goes back to those who mediate is between them and the reporter, not for the company's desk. */
const isHidden = (data: MatterEvent, { viewerId, reporterId, bySlip }: Reader): boolean =>
  data.type === 'MatterSentBack' && data.backTo === 'inMediation' && (bySlip === true || viewerId === undefined || viewerId !== reporterId)

function noteOf(data: MatterEvent): string | undefined {
  switch (data.type) {
    case 'MatterConfirmed':
    case 'MatterRated':
      return `评价 ${data.rating} 分`
    case 'MatterAccepted':
      return data.finishDue === undefined ? undefined : `due:${new Date(data.finishDue).toISOString()}`
    case 'MatterReckonedAnew':
      return `${data.step === 'accept' ? 'acceptBy' : 'due'}:${new Date(data.due).toISOString()}`
    case 'MatterHandled':
      return `closeOn:${new Date(data.closeOn).toISOString()}`
    default:
      return undefined
  }
}
