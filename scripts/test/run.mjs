import { rm } from 'node:fs/promises'
import { buildPages, buildWeapp } from '../start/build.mjs'
import { startDebianPostgres } from './debianPostgres.mjs'
import { installMissing } from './machine.mjs'
import { command, jest } from './stages.mjs'

const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** Runs the stages one after another, each to its end, and sums up; any failure makes the exit status 1. */
export async function run(jestArguments) {
  // The settings of a server that runs on this machine are none of the tests' business.
  for (const name of Object.keys(process.env)) if (/^(DATABASE_URL|DATA_DIR|PORT|HOST|PUBLIC_URL|XYZ_|WECHAT_|SMS_|PHOTO_S3_)/.test(name)) delete process.env[name]
  // Leaving by `exit` ends what was started, too.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
  const stages = jestArguments.length > 0 ? narrowed(jestArguments) : everything
  if (stages.some(([, , needsMachine]) => needsMachine)) await installMissing()
  await rm('build/test-results', { recursive: true, force: true })
  const results = []
  for (const [name, stage] of stages) {
    const began = Date.now()
    process.stdout.write(`\n── ${name}\n`)
    const counts = { ...NOTHING, ...(await stage().catch(failed)) }
    results.push({ name, ...counts, seconds: (Date.now() - began) / 1000 })
  }
  report(results)
}

/** The builds come first: some tests look into what was built. */
const builds = [
  ['build for WeChat', () => done(buildWeapp)],
  ['build for the browser', () => done(() => buildPages((line) => console.log(line)))],
]

/** Each with its name, and whether it needs more of the machine than Node. */
const everything = [
  ['types (tsc)', () => command('node_modules/.bin/tsc', ['-p', 'tsconfig.json'])],
  ['lint (oxlint)', () => command('node_modules/.bin/oxlint', [])],
  ...builds,
  ['rules and server, on the embedded PostgreSQL', () => jest('embedded', ['--selectProjects', 'unit', 'server'])],
  ["server, on Debian's PostgreSQL", onDebianPostgres, true],
  ['the built WeChat bundle', () => jest('weapp', ['--selectProjects', 'weapp'])],
  ['in a browser', () => jest('e2e', ['--selectProjects', 'e2e', '--runInBand']), true],
]

function narrowed(jestArguments) {
  const words = jestArguments.join(' ')
  const stage = [`jest ${words}`, () => jest('narrowed', jestArguments), words.includes('e2e')]
  return /weapp|e2e|start|boundaries/.test(words) ? [...builds, stage] : [stage]
}

async function onDebianPostgres() {
  const postgres = await startDebianPostgres()
  try {
    console.log(`PostgreSQL ${postgres.version}`)
    return await jest('debian', ['--selectProjects', 'server'], { TEST_DATABASE_URL: postgres.url })
  } finally {
    await postgres.stop()
  }
}

async function done(build) {
  await build()
  return { passed: 1 }
}

function failed(error) {
  console.error(error.message)
  return { failed: 1 }
}

function report(results) {
  const total = (what) => results.reduce((sum, result) => sum + result[what], 0)
  console.log('')
  for (const { name, passed, failed, skipped, seconds } of results) {
    console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} (${seconds.toFixed(1)} s)`)
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
  process.exitCode = total('failed') > 0 ? 1 : 0
}
