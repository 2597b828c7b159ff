// `npm run import -- FOLDER`: imports an estate from its Excel or CSV files; see docs/import.md.
import { mkdir, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const from = process.env.INIT_CWD ?? process.cwd()
const words = process.argv.slice(2).map((word) => (word.startsWith('--') ? word : resolve(from, word)))
process.chdir(root)

const bundle = resolve(`build/import.${process.pid}.mjs`)
await mkdir('build', { recursive: true })
await build({
  entryPoints: ['src/server/estate/importMain.ts'],
  outfile: bundle,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
})
try {
  const { run } = await import(pathToFileURL(bundle).href)
  await run(words)
} finally {
  await rm(bundle, { force: true })
}
