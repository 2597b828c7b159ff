import { MATERIAL_NAME_MOST, MINUTES_MOST } from '../../../domain/ticket/finishTicket'

/** Numbers as they are typed. */
export interface MaterialTyped {
  name: string
  quantity: string
  yuan: string
}

export interface FinishTyped {
  words: string
  materials: MaterialTyped[]
  minutes: string
}

export const NO_FINISH: FinishTyped = { words: '', materials: [], minutes: '' }
export const NO_MATERIAL: MaterialTyped = { name: '', quantity: '1', yuan: '' }

const isEmpty = ({ name, yuan }: MaterialTyped) => !name.trim() && !yuan.trim()

/** Why what is typed cannot be sent; undefined when it can. Rows that were left empty do not count. */
export function wrongIn({ materials, minutes }: FinishTyped): string | undefined {
  const line = materials.findIndex((material) => !isEmpty(material) && !isSound(material))
  if (line >= 0) return `第 ${line + 1} 种材料请写名称（${MATERIAL_NAME_MOST} 字以内）、数量和金额`
  if (minutes.trim() && !(/^\d+$/.test(minutes.trim()) && Number(minutes) <= MINUTES_MOST)) return '用时请填整数分钟，最多 7 天'
  return undefined
}

const isSound = ({ name, quantity, yuan }: MaterialTyped): boolean =>
  name.trim() !== '' && name.trim().length <= MATERIAL_NAME_MOST && Number(quantity) > 0 && Number.isInteger(fenOf(yuan)) && fenOf(yuan) >= 0

/** Yuan as typed, in fen; NaN when it is no sum of money. Reckoned on the digits, for 0.29 × 100 is not 29. */
export function fenOf(yuan: string): number {
  const [, whole, part = ''] = /^(\d{1,6})(?:\.(\d{0,2}))?$/.exec(yuan.trim() || '0') ?? []
  return whole === undefined ? Number.NaN : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** What goes to the server; photos are added on the way. */
export const finishBody = ({ words, materials, minutes }: FinishTyped) => ({
  words: words.trim(),
  materials: materials
    .filter((material) => !isEmpty(material))
    .map(({ name, quantity, yuan }) => ({ name: name.trim(), quantity: Number(quantity), fen: fenOf(yuan) })),
  minutes: Number(minutes.trim() || 0),
})
