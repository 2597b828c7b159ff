import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { importsIn, offence, sourcesIn } from './fences'

const sources = sourcesIn('src')
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts

describe('imports run one way (DESIGN: miniapp → contract → domain ← contract ← server)', () => {
  test.each(['domain', 'contract', 'miniapp', 'server', 'verify', 'story'])('%s stays behind its fence', (layer) => {
    const ours = sources.filter(({ path }) => path.startsWith(`src/${layer}/`))
    expect(ours.length).toBeGreaterThan(0)
    const found = ours.flatMap(({ path, text }) => importsIn(path, text)).map((one) => ({ ...one, why: offence(one) }))
    expect(found.filter(({ why }) => why)).toEqual([])
  })

  test.each([
    ['src/domain/vote/x.ts', "import { z } from 'zod'"],
    ['src/domain/vote/x.ts', "import type { A } from '../../contract/vote'"],
    ['src/contract/vote.ts', "import { schemas } from './vote.schema'"],
    ['src/contract/vote.ts', "export { schemas } from './vote.schema'"],
    ['src/contract/vote.ts', "import { z } from 'zod'"],
    ['src/contract/vote.schema.ts', "import { app } from '../server/app'"],
    ['src/miniapp/vote/index.tsx', "import {\n  a,\n  b,\n} from '../../contract/vote.schema'"],
    ['src/miniapp/vote/index.tsx', "const a = await import('../../server/app')"],
    ['src/miniapp/vote/index.tsx', "import dayjs from 'dayjs'"],
    ['src/server/vote/x.ts', "import '../../miniapp/app'"],
    ['src/verify/x.ts', "import { createHash } from 'node:crypto'"],
    ['src/verify/x.ts', "import { z } from 'zod'"],
    ['src/verify/x.ts', "import type { Vote } from '../contract/vote'"],
    ['src/verify/x.ts', "import { pool } from '../server/db/pool'"],
    ['src/domain/vote/x.ts', "import { append } from '../../verify/tree/append'"],
    ['src/story/x.ts', "import { createApp } from '../server/app'"],
    ['src/story/x.ts', "import { levyShares } from '../domain/worksProject/levy'"],
    ['src/story/x.ts', "import { matterSchemas } from '../contract/matter.schema'"],
    ['src/story/x.ts', "import pg from 'pg'"],
    ['src/story/recount/x.ts', "import type { VoteTally } from '../../contract/vote'"],
    ['src/story/recount/x.ts', "import type { Category } from '../../domain/matter/matter'"],
    ['src/story/recount/x.ts', "import { writeYuan } from '../money'"],
    ['src/server/x.ts', "import { recount } from '../story/recount/recount'"],
  ])('%s may not: %s', (path, text) => {
    expect(importsIn(path, text).map(offence)).toEqual([expect.any(String)])
  })

  test.each([
    ['src/contract/vote.ts', "import type { schemas } from './vote.schema'"],
    ['src/contract/vote.schema.ts', "import { z } from 'zod'"],
    ['src/miniapp/vote/index.tsx', "import { canVote } from '../../domain/vote/castBallot'"],
    ['src/server/vote/x.ts', "import { schemas } from '../../contract/vote.schema'"],
    ['src/server/vote/x.ts', "import { append } from '../../verify/tree/append'"],
    ['src/verify/x.ts', "import { sha256 } from '@noble/hashes/sha2.js'"],
    ['src/verify/x.ts', "import { tallyVote } from '../domain/vote/tally/tally'"],
    ['src/verify/main.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/story/x.ts', "import { readVote } from '../contract/vote'"],
    ['src/story/x.ts', "import type { Category } from '../domain/matter/matter'"],
    ['src/story/recount/x.ts', "import pg from 'pg'"],
    ['src/story/recount/x.ts', "import type { RawEvent } from './events'"],
  ])('%s may: %s', (path, text) => {
    expect(importsIn(path, text).map(offence)).toEqual([undefined])
  })
})

test('the domain has no clock, no chance and no I/O', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bset(Timeout|Interval)\(|\bconsole\./
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  const found = sources.filter(({ path, text }) => path.startsWith('src/domain/') && impure.test(code(text)))
  expect(found.map(({ path }) => path)).toEqual([])
})

describe('what the pages of this repository tell to type', () => {
  const pages = ['.', 'docs', 'adr', 'seed']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.md'))
  const told = pages.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, named, short]) => [path, (named ?? short) as string] as const,
    ),
  )

  test('every npm command is there, and so is the file that it runs', () => {
    const missing = told.filter(([, name]) => {
      const file = /node (scripts\/\S+)/.exec(scripts[name] ?? '')?.[1]
      return scripts[name] === undefined || (file !== undefined && !existsSync(file))
    })
    expect(missing).toEqual([])
  })
})

describe('what WeChat is told of the project', () => {
  const project = JSON.parse(readFileSync('project.config.json', 'utf8')) as {
    miniprogramRoot: string
    setting: Record<string, unknown>
  }
  test('the root is where the build puts it, and nothing is compiled a second time', () => {
    expect(project.miniprogramRoot).toBe('dist/weapp/')
    expect(project.setting).toMatchObject({ es6: false, enhance: false, postcss: false, minified: false, urlCheck: true })
  })
  test('no secret stands in it', () => {
    expect(JSON.stringify(project)).not.toMatch(/secret|private|key/i)
  })
})
