import type { JointMatter } from '../../../domain/vote/question'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Opinion, Verdict } from '../../../domain/agendaItem/agendaItem'
import type { Category } from '../../../domain/matter/matter'
import type { CommitteeStory } from './committeeMoments'
import type { ContractStory } from './contractMoments'
import type { MediationStory } from './mediationStory'
import type { VoteStory } from './voteStory'
import type { WorksStory } from './worksStory'
import type { StudioStory } from './studioMoments'

/** Somebody of the estate: what people call them (王师傅), or the home whose door one would knock at (3号楼2单元501). */
export type Somebody = string
/** `+1 10:42`: that time on the next day; `+30m`, `+2h`: so long after the report. */
export type Later = string

/** What was done about a matter, in order; photos are names of pictures. */
export type MatterStep = { readonly at: Later; readonly photos?: readonly string[] } & (
  | { readonly do: 'accept' | 'answer' | 'withdraw' | 'sendBack' | 'resubmit'; readonly words: string }
  | { readonly do: 'return'; readonly reason: string; readonly instead: string }
  | { readonly do: 'merge'; readonly into: string; readonly words: string }
  | { readonly do: 'roundTable'; readonly item: string; readonly words: string }
  | { readonly do: 'mediation'; readonly mediation: string; readonly words: string }
  | { readonly do: 'assign'; readonly to: Somebody }
  | { readonly do: 'start' | 'resume' }
  | { readonly do: 'pause'; readonly days: number; readonly reason: string }
  | {
      readonly do: 'finish'
      readonly words: string
      readonly minutes: number
      /** Name, quantity, and what it cost in yuan. */
      readonly materials?: readonly (readonly [string, number, number])[]
    }
  | { readonly do: 'rate'; readonly stars: number; readonly words?: string }
)

export interface MatterStory {
  readonly key?: string
  readonly category: Category
  /** When it was reported: a day and its time, or for what is still going on so many hours ago. */
  readonly ago?: number
  readonly at?: string
  readonly hoursAgo?: number
  readonly by: Somebody
  /** The desk wrote it down for somebody without a phone, who is named before the first comma. */
  readonly slip?: string
  readonly where: string
  readonly spot?: string
  readonly urgent?: boolean
  /** Only those who deal with it see it. */
  readonly only?: boolean
  readonly named?: boolean
  readonly title: string
  readonly text: string
  readonly photos?: readonly string[]
  readonly joined?: readonly Somebody[]
  /** Nobody has looked it over yet, so neighbours do not see it. */
  readonly waits?: 'check'
  readonly steps?: readonly MatterStep[]
}

export type SaidLine = readonly [Somebody, string]

export type ItemStep = { readonly ago: number; readonly at: string; readonly photos?: readonly string[] } & (
  | { readonly do: 'visit'; readonly by: Somebody; readonly unit: string; readonly opinion: Opinion; readonly words: string }
  | { readonly do: 'forward'; readonly words: string }
  | { readonly do: 'task'; readonly key: string; readonly what: string; readonly who: Somebody; readonly inDays: number }
  | { readonly do: 'done'; readonly task: string; readonly words: string }
  | { readonly do: 'plan'; readonly by: Somebody; readonly words: string; readonly yuan: number; readonly payers: readonly (readonly [string, number])[]; readonly matter?: JointMatter }
  | { readonly do: 'discuss'; readonly by: Somebody; readonly persons: number; readonly said: readonly SaidLine[]; readonly resolution: string }
  | { readonly do: 'verdict'; readonly by: Somebody; readonly verdict: Verdict; readonly words: string }
)

export interface ItemStory {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly steps: readonly ItemStep[]
}

export interface MeetingStory {
  readonly title: string
  /** So many days ago, or in so many days. */
  readonly ago?: number
  readonly inDays?: number
  readonly at: string
  /** So many days ago it was called. */
  readonly planned: number
  readonly place: string
  readonly items: readonly string[]
  readonly asked?: readonly Somebody[]
  readonly came?: readonly Somebody[]
  readonly leave?: readonly Somebody[]
  /** Who signed the minutes before they were published; without it they did not go round. */
  readonly signed?: readonly Somebody[]
  /** Words that lie before the table, by item. */
  readonly papers?: Readonly<Record<string, string>>
  /** Who asked in advance to speak, on which item, about what. */
  readonly speaking?: readonly (readonly [item: string, who: Somebody, words: string])[]
  readonly records?: readonly { readonly item: string; readonly said: readonly SaidLine[]; readonly resolution: string }[]
}

export interface Story {
  readonly matters: readonly MatterStory[]
  readonly items: readonly ItemStory[]
  readonly meetings: readonly MeetingStory[]
  readonly votes: readonly VoteStory[]
  readonly committee: CommitteeStory
  readonly contract: ContractStory
  readonly works: readonly WorksStory[]
  readonly mediations: readonly MediationStory[]
  readonly studio: readonly StudioStory[]
}

/** One file a category, named as people call it. */
const CATEGORY_OF: Readonly<Record<string, Category>> = {
  报修: 'repair', 公共区域: 'publicArea', 邻里噪音: 'neighbours', 收费: 'fees', 安全: 'safety', 建议: 'suggestion', 其他: 'other',
}

/** Reads the past of an estate from its folder: 往事/*.json, 议题.json, 表决.json, 业委会.json, 物业合同.json, 自筹项目.json, 调处.json and 工作室.json. */
export async function readStory(folder: string): Promise<Story> {
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'))
  const files = (await readdir(join(folder, '往事'))).filter((file) => file.endsWith('.json')).sort()
  const byFile = await Promise.all(files.map(async (file) => withCategory(file, await read(`往事/${file}`))))
  return { matters: byFile.flat(), ...(await read('议题.json')), votes: await read('表决.json'), committee: await read('业委会.json'), contract: await read('物业合同.json'), works: await read('自筹项目.json'), mediations: await read('调处.json'), studio: await read('工作室.json') }
}

function withCategory(file: string, matters: readonly Omit<MatterStory, 'category'>[]): MatterStory[] {
  const category = CATEGORY_OF[file.replace('.json', '')]
  if (!category) throw new Error(`往事/${file}: no category is called so`)
  return matters.map((matter) => ({ ...matter, category }))
}
