import { readdir, readFile } from 'node:fs/promises'
import type { Category } from '../../domain/matter/matter'

/** What somebody is concerned about: told in their words, with where it is and what it looks like. */
export interface Concern {
  readonly category: Category
  readonly title: string
  readonly text: string
  /** The home it is told from, and the place it is at. */
  readonly by: string
  readonly where: string
  readonly spot?: string
  readonly urgent: boolean
  /** Only those who deal with it see it. */
  readonly only: boolean
  readonly photos: readonly string[]
  readonly joined: readonly string[]
  /** How it looks and what is said when it is mended; absent where it takes an answer only. */
  readonly mended?: { readonly words: string; readonly photos: readonly string[] }
  readonly answer: string
}

const CATEGORY_OF: Readonly<Record<string, Category>> = { 报修: 'repair', 公共区域: 'publicArea', 邻里噪音: 'neighbours', 收费: 'fees', 安全: 'safety', 建议: 'suggestion', 其他: 'other' }
const PIPES = /铁锈味|水表井|返水|排水泵|消防栓门|马桶水箱|暖气片漏水/
const ANSWER = '核对过了，也上门和您说清楚了；以后再有，直接打物业电话。'

interface Told {
  title: string
  text: string
  by: string
  where: string
  spot?: string
  urgent?: boolean
  only?: boolean
  photos?: string[]
  joined?: string[]
  steps?: { do: string; words?: string; photos?: string[] }[]
}

/** A hundred concerns in the words of the model estate's files (seed/hongsheng/往事), those about pipes first; what comes of them is the story's own. */
export async function readConcerns(): Promise<Concern[]> {
  const folder = 'seed/hongsheng/往事'
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const byFile = await Promise.all(files.map(async (name) => (JSON.parse(await readFile(`${folder}/${name}`, 'utf8')) as Told[]).map((told) => concern(CATEGORY_OF[name.replace('.json', '')] ?? 'other', told))))
  return mixed(byFile).sort((one, other) => Number(isOfPipes(other)) - Number(isOfPipes(one)))
}

/** Whether it is about the pipes that the estate will replace together. */
export const isOfPipes = ({ title }: Concern): boolean => PIPES.test(title)

function concern(category: Category, { title, text, by, where, spot, urgent = false, only = false, photos = [], joined = [], steps = [] }: Told): Concern {
  const finish = steps.find((step) => step.do === 'finish')
  const answer = steps.find((step) => step.do === 'answer')?.words ?? ANSWER
  const mended = finish?.photos?.[0] === undefined ? undefined : { words: finish.words ?? '修好了', photos: finish.photos }
  return { category, title, text, by, where, ...(spot && { spot }), urgent, only, photos, joined, ...(mended && { mended }), answer }
}

/** One of each file in turn, as they come in over a year. */
function mixed(files: readonly (readonly Concern[])[]): Concern[] {
  const placed = files.flatMap((file) => file.map((one, at) => ({ one, place: (at + 0.5) / file.length })))
  return placed.sort((one, other) => one.place - other.place).map(({ one }) => one)
}
