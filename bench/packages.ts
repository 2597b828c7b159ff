import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Result } from './result'

const run = promisify(execFile)
const LIMIT = 2 * 1024 * 1024

/** The sizes of the WeChat packages that were built: the main one against an empty Taro and React app built in the same run. */
export async function packages(): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xyz-empty-'))
  await build(process.cwd(), join(folder, 'ours'))
  const empty = join(folder, 'app')
  await makeEmptyApp(empty)
  await build(empty, join(folder, 'nothing'))
  const ours = await sizes(join(folder, 'ours'))
  const nothing = await sizes(join(folder, 'nothing'))
  await rm(folder, { recursive: true, force: true })
  const main = ours.get('') ?? 0
  const bare = nothing.get('') ?? 1
  const largest = [...ours].filter(([root]) => root !== '').sort((a, b) => b[1] - a[1])[0]
  const kb = (bytes: number) => `${Math.round(bytes / 1024)} KB`
  return [
    { name: '微信主包', value: kb(main), against: `空的 Taro + React ${kb(bare)}`, ratio: main / bare, goal: '≤ 2' },
    ...(largest ? [{ name: `最大的分包 ${largest[0]}`, value: kb(largest[1]), against: `微信的上限 ${kb(LIMIT)}`, ratio: largest[1] / LIMIT, goal: '≤ 1' }] : []),
  ]
}

/** Builds an app for WeChat into a folder. */
export async function build(app: string, output: string): Promise<void> {
  await run(process.execPath, [resolve('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'weapp'], {
    cwd: app,
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', TARO_OUTPUT: output },
    maxBuffer: 1 << 26,
  })
}

/** One page with one word, on the same settings. */
async function makeEmptyApp(app: string): Promise<void> {
  await mkdir(join(app, 'src/miniapp/home'), { recursive: true })
  await mkdir(join(app, 'src/domain'))
  await mkdir(join(app, 'src/contract'))
  for (const name of ['config', 'babel.config.js', 'package.json', 'project.config.json', 'tsconfig.json']) await cp(name, join(app, name), { recursive: true })
  await symlink(resolve('node_modules'), join(app, 'node_modules'))
  const write = (name: string, text: string) => writeFile(join(app, 'src/miniapp', name), text)
  await write('app.config.ts', `export default defineAppConfig({ pages: ['home/index'] })`)
  await write('app.ts', `export default ({ children }) => children`)
  await write('sitemap.json', '{"rules":[]}')
  await write('index.html', await readFile('src/miniapp/index.html', 'utf8'))
  await write('home/index.config.ts', `export default definePageConfig({})`)
  await write('home/index.tsx', `import { View } from '@tarojs/components'\nexport default () => <View>好</View>`)
}

/** Bytes by package; the main one under ''. */
async function sizes(folder: string): Promise<Map<string, number>> {
  const app = JSON.parse(await readFile(join(folder, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'))
  const bytes = new Map<string, number>()
  for (const name of await readdir(folder, { recursive: true })) {
    const file = await stat(join(folder, name))
    if (!file.isFile() || name.endsWith('.map')) continue
    const root = roots.find((one) => name.startsWith(one)) ?? ''
    bytes.set(root, (bytes.get(root) ?? 0) + file.size)
  }
  return bytes
}
