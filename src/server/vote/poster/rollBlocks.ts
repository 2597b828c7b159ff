import { writeArea } from '../../../domain/area'
import { longDay } from '../../../domain/calendar'
import type { AreaSource, Voice } from '../../../domain/vote/roll/roll'
import type { Vote } from '../../../domain/vote/vote'
import { text, type PosterBlock } from '../../word/poster'
import { amountWords } from '../inWords'

const SOURCES: Record<AreaSource, string> = { register: '不动产登记', survey: '测绘', contract: '买卖合同' }

/** The roll as it hangs: doors and areas, and no names. @law 司法解释 8；个人信息保护法 6 */
export function rollBlocks({ roll, notice }: Vote, voices: readonly Voice[]): readonly PosterBlock[] {
  return [
    ...(roll ? [text(`共 ${roll.totals.voices} 个票权，${amountWords(roll.totals)}${roll.corrections > 0 ? `；已更正 ${roll.corrections} 次，以这一份为准` : ''}。`)] : []),
    text(`请看自己的房号和面积对不对。不对的，在${longDay(notice?.opensOn)}投票开始前扫码或书面提出。同一个号的几套房合起来算一人。名册里没有姓名。`),
    { kind: 'table', heads: ['号', '房屋', '面积（㎡）', '面积依据'], widths: [1, 4, 2, 2], rows: voices.flatMap(linesOf) },
  ]
}

/** Each home has its line, and each line the number: where a sheet of paper ends, none stands without. */
const linesOf = ({ no, units, holder }: Voice): string[][] =>
  units.map(({ label, areaCm2, areaSource }) => [String(no), `${label}${holder.developer ? '（开发商未售或未交付）' : ''}`, writeArea(areaCm2), SOURCES[areaSource]])
