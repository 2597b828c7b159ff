import { spawn } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'

/** A command that passes or fails as one test. */
export async function command(program, args) {
  return (await ran(program, args, process.env)) === 0 ? { passed: 1 } : { failed: 1 }
}

/** Jest with these arguments; its own counts, and at least one failure when it fails otherwise. */
export async function jest(name, args, env = {}) {
  const file = `build/test-results/${name}.json`
  await mkdir('build/test-results', { recursive: true })
  const options = [process.env.NODE_OPTIONS, '--experimental-vm-modules'].filter(Boolean).join(' ')
  const status = await ran(process.execPath, ['node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${file}`, ...args],
    { ...process.env, ...env, NODE_OPTIONS: options })
  const result = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numRuntimeErrorTestSuites = 0 } = result
  const failed = numFailedTests + numRuntimeErrorTestSuites
  return { passed: numPassedTests, failed: status === 0 ? failed : Math.max(failed, 1), skipped: numPendingTests }
}

function ran(program, args, env) {
  const child = spawn(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
  const stopWithUs = () => child.kill()
  process.once('exit', stopWithUs)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (status) => {
      process.off('exit', stopWithUs)
      done(status)
    })
  })
}
