import type { StudioFigures } from '../../contract/deputyStudio'
import { percent, shareWords } from '../figures/tiles'
import type { Figure } from '../ui/Figures'

/** The studio's counts as tiles: each rate says of what it is a share, and what is not yet due. */
export function studioTiles({ daysHeld, received, taken, inTime, extended, satisfied, judged }: StudioFigures): Figure[] {
  return [
    { key: 'days', number: String(daysHeld), unit: '天', name: '接待日' },
    { key: 'received', number: String(received), unit: '人次', name: '接待', note: `带走办理 ${taken} 件` },
    {
      key: 'inTime',
      number: percent(inTime.met, inTime.due),
      name: '按期答复',
      note: [shareWords(inTime), extended > 0 && `${extended} 件延过期，按新日期算`].filter(Boolean).join('；'),
    },
    { key: 'satisfied', number: percent(satisfied, judged), name: '来访人满意', note: judged === 0 ? '还没有人评价' : `${satisfied} / ${judged} 件评价过的` },
  ]
}
