import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { refuseBusyPort } from '../start/busyPort.mjs'

/** Builds the player, which knows nothing of the server but its contract, and lets it play. */
export async function run(words) {
  if (!existsSync('node_modules/fastify') || !existsSync('node_modules/esbuild')) {
    console.error('还没有安装依赖。请先执行 npm install，再执行 npm run demo:story。')
    process.exit(1)
  }
  try {
    await refuseBusyPort('npm run demo:story')
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
  const { build } = await import('esbuild')
  await mkdir('build', { recursive: true })
  const bundle = resolve('build/story.mjs')
  await build({ entryPoints: ['src/story/main.ts'], outfile: bundle, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' })
  const { main } = await import(pathToFileURL(bundle).href)
  await main(words)
}
