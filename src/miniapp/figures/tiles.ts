import type { FigureName, FigurePart, Figures } from '../../contract/home'
import type { Figure } from '../ui/Figures'

type Share = Figures['acceptedInTime']

/** 98.6%, or a dash while nothing is due yet. */
export const percent = (met: number, due: number): string => (due === 0 ? '—' : `${trim((met / due) * 100)}%`)

const trim = (value: number) => String(Math.round(value * 10) / 10)

/** 61 / 62 件，2 件未到期 */
export function shareWords({ met, due, notYetDue }: Share): string {
  const of = due === 0 ? '还没有到期的' : `${met} / ${due} 件`
  return notYetDue > 0 ? `${of}，另有 ${notYetDue} 件未到期` : of
}

/** The public figures as tiles: each says what it is a share of, and what is not yet due. */
export function figureTiles(figures: Figures, matters: string, open: (figure: FigureName) => void): Figure[] {
  const { acceptedInTime, closedInTime, satisfaction: { sum, rated, unrated }, closures } = figures
  return [
    {
      key: 'acceptedInTime',
      number: percent(acceptedInTime.met, acceptedInTime.due),
      name: '按时受理',
      note: shareWords(acceptedInTime),
      onTap: () => open('acceptedInTime'),
    },
    {
      key: 'closedInTime',
      number: percent(closedInTime.met, closedInTime.due),
      name: '按期办结',
      note: [shareWords(closedInTime), closures.unconfirmed > 0 && `${closures.unconfirmed} 件居民没确认、自动办结`].filter(Boolean).join('；'),
      onTap: () => open('closedInTime'),
    },
    {
      key: 'satisfaction',
      number: rated === 0 ? '—' : trim(sum / rated),
      unit: rated === 0 ? undefined : '/ 5',
      name: `居民评分（${rated} 人）`,
      note: unrated > 0 ? `还有 ${unrated} 件没评` : undefined,
      onTap: () => open('satisfaction'),
    },
    {
      key: 'matters',
      number: String(figures.matters.count),
      name: `${matters}，未结 ${figures.matters.open}`,
      onTap: () => open('matters'),
    },
  ]
}

/** The parts of each figure, as chips above its list. */
export const PARTS_OF: Record<FigureName, readonly { value: FigurePart; label: string }[]> = {
  acceptedInTime: [
    { value: 'met', label: '按时受理的' },
    { value: 'missed', label: '没按时的' },
    { value: 'notYetDue', label: '未到期的' },
  ],
  closedInTime: [
    { value: 'met', label: '按期办结的' },
    { value: 'missed', label: '没按期的' },
    { value: 'notYetDue', label: '未到期的' },
  ],
  satisfaction: [
    { value: 'rated', label: '评过的' },
    { value: 'unrated', label: '还没评的' },
  ],
  matters: [
    { value: 'all', label: '全部' },
    { value: 'open', label: '未结的' },
  ],
  toldOnce: [
    { value: 'once', label: '只说一次的' },
    { value: 'again', label: '又说了一次的' },
  ],
  closures: [
    { value: 'confirmed', label: '居民确认的' },
    { value: 'unconfirmed', label: '自动办结的' },
  ],
}

export const FIGURE_WORDS: Record<FigureName, string> = {
  acceptedInTime: '按时受理',
  closedInTime: '按期办结',
  satisfaction: '居民评分',
  matters: '事项',
  closures: '怎么办结的',
  toldOnce: '只说一次',
}
