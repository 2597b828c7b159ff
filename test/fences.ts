import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface Import {
  /** The importing file, from the repository's root. */
  from: string
  /** What is imported: a path from the root, or a package's name. */
  to: string
  /** Gone after compilation. */
  typeOnly: boolean
}

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?'([^']+)'/g
const DYNAMIC = /\b(?:import|require)\(\s*'([^']+)'/g

/** Every import in a file's text; relative ones are resolved. */
export function importsIn(from: string, text: string): Import[] {
  const to = (target: string) => (target.startsWith('.') ? normalize(join(dirname(from), target)) : target)
  return [
    ...[...text.matchAll(STATEMENT)].map(([, type, target]) => ({ from, to: to(target as string), typeOnly: !!type })),
    ...[...text.matchAll(DYNAMIC)].map(([, target]) => ({ from, to: to(target as string), typeOnly: false })),
  ]
}

/** The sources under a folder, as path and text. */
export function sourcesIn(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

const isOurs = (to: string) => to.startsWith('src/')
const layerOf = (path: string) => /^src\/(\w+)/.exec(path)?.[1]
const isSchema = (path: string) => /\.schema(\.ts)?$/.test(path)

const MAY_USE: Record<string, readonly string[]> = {
  domain: ['domain'],
  contract: ['domain', 'contract'],
  miniapp: ['domain', 'contract', 'miniapp'],
  server: ['domain', 'contract', 'server', 'verify'],
  verify: ['domain', 'verify'],
  story: ['domain', 'contract', 'story'],
}
// `shared` bears the runtime's hooks, and is in the bundle with it already
const CLIENT_PACKAGE = /^(react|@tarojs\/(taro|components|shared))$/

/** Why an import may not stand; undefined when it may. */
export function offence({ from, to, typeOnly }: Import): string | undefined {
  const layer = layerOf(from) ?? ''
  if (isOurs(to)) {
    if (!MAY_USE[layer]?.includes(layerOf(to) ?? '')) return `${layer} may not import ${layerOf(to)}`
    if (layer === 'story') return storyOffence(from, to, typeOnly)
    if (layer === 'miniapp' && isSchema(to)) return 'the mini-program takes no schema'
    if (layer === 'contract' && !isSchema(from) && isSchema(to) && !typeOnly) return 'only the type of a schema may be taken here'
    return undefined
  }
  if (/\.(scss|png|json)$/.test(to)) return layer === 'miniapp' ? undefined : `${layer} may not import ${to}`
  if (layer === 'domain') return 'the domain imports no package'
  // Node is for the program alone: all the rest runs in a browser too.
  if (layer === 'verify' && !(to.startsWith('@noble/') || (from === 'src/verify/main.ts' && to.startsWith('node:')))) return `${to} is not for the checker`
  if (layer === 'story' && !(to.startsWith('node:') || (to === 'pg' && isRecount(from)))) return `${to} is not for the story`
  if (layer === 'miniapp' && !CLIENT_PACKAGE.test(to)) return `${to} is not for the mini-program`
  if (layer === 'server' && /^(react|@tarojs)/.test(to)) return `${to} is not for the server`
  if (layer === 'contract' && !(to === 'zod' && (typeOnly || isSchema(from)))) return `${to} is not for the contract`
  return undefined
}

const isRecount = (path: string) => path.startsWith('src/story/recount/')

/** Whoever plays the story knows the contract as the mini-program does, and no rule; whoever counts again knows neither. */
function storyOffence(from: string, to: string, typeOnly: boolean): string | undefined {
  if (isRecount(from)) return isRecount(to) ? undefined : 'the recount shares no code with what it checks'
  if (isSchema(to)) return 'the story takes no schema'
  return layerOf(to) === 'domain' && !typeOnly ? 'the story plays no rule of its own' : undefined
}
