/** One call of setData, as it crossed from the page's code to the view. */
export interface SetDataCall {
  readonly route: string
  readonly keys: readonly string[]
  readonly bytes: number
  /** The page was not in view: WeChat asks that none be made. */
  readonly hidden: boolean
}

const LIMIT = 1024 * 1024

/** What crosses: JSON, with no functions and nothing undefined, and no more than WeChat carries. */
export function cross(data: object): { copy: Record<string, unknown>; bytes: number } {
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) throw new Error(`setData: ${key} 是 undefined，微信不收`)
  }
  const text = JSON.stringify(data)
  const bytes = Buffer.byteLength(text)
  if (bytes > LIMIT) throw new Error(`setData: ${bytes} 字节，微信一次最多 ${LIMIT}`)
  return { copy: JSON.parse(text) as Record<string, unknown>, bytes }
}

/** Puts a value at a path such as `root.cn.[0].cn.[2].v`. */
export function place(data: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.match(/[^.[\]]+/g) ?? []
  const last = steps.pop()
  if (last === undefined) throw new Error(`setData: 路径 ${path} 不对`)
  let at: any = data
  for (const step of steps) {
    if (at[step] === null || typeof at[step] !== 'object') throw new Error(`setData: 路径 ${path} 里没有 ${step}`)
    at = at[step]
  }
  at[last] = value
}
