import { hooks } from '@tarojs/shared'

/** A node on its way to WeChat's view, in the short words of Taro's runtime. */
interface Sent {
  nn?: string
  sid?: string
  /** Words. */
  v?: string
  cn?: Sent[]
}

/**
 * Sends WeChat's view less around every word: no kind where the view knows it by itself (`config/lean.ts`), and no
 * id for words that stand alone: nothing can listen to them, and they need be told from no brother.
 */
export function sendLess(): void {
  hooks.tap('modifyHydrateData', (data: Sent) => {
    const inside = data.cn ?? []
    for (const child of inside) if (child.v !== undefined) delete child.nn
    const [only, ...others] = inside
    if (only?.v !== undefined && others.length === 0) delete only.sid
    if (data.nn === 'pure-view') delete data.nn
  })
}
