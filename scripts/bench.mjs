// `npm run bench`: builds the benchmarks as the server is built, and runs them; `npm run bench -- reads` narrows it.
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

for (const [entry, outfile] of [['bench/main.ts', 'build/bench.mjs'], ['bench/serve.ts', 'build/benchServe.mjs']]) {
  await build({ entryPoints: [entry], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' })
}
process.env.PATH = `${process.env.PATH}:/usr/lib/postgresql/15/bin`
const { status } = spawnSync(process.execPath, ['build/bench.mjs', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
