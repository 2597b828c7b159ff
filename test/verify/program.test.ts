import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chance, sampleVote, type Sample } from './sampleVote'
import { change, remove } from './tamper'

let folder: string
let program: string
let sample: Sample

beforeAll(async () => {
  const { buildVerify } = (await import('../../scripts/start/build.mjs' as string)) as { buildVerify(): Promise<{ program: string }> }
  folder = await mkdtemp(join(tmpdir(), 'xyz-verify-'))
  program = join(folder, 'verify.mjs')
  // Alone in an empty folder: what it needs is in it.
  await copyFile(fileURLToPath((await buildVerify()).program), program)
  sample = await sampleVote({ seed: 31, voices: 9, entries: 14, secret: false })
  await writeFile(join(folder, 'vote.jsonl'), sample.lines.join(''))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs it where it lies, with nothing of this project's around it. */
const run = (...args: string[]) => runFile(program, ...args)

function runFile(file: string, ...args: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file, ...args], { cwd: folder, env: { PATH: '' } }, (_, out, err) =>
      resolve({ status: child.exitCode as number, out, err }),
    )
  })
}

describe('xiaoyuanzhuo-verify', () => {
  test('a published file: what was checked, the count, and 0', async () => {
    const { status, out } = await run('vote.jsonl')
    expect(out).toContain('弘盛华庭')
    expect(out).toContain('9 个票权')
    expect(out).toContain('动用维修资金更换电梯：')
    expect(out).toContain('✓ 核对无误')
    expect(status).toBe(0)
  })

  test.each([['changed', change], ['removed', remove]])('a ballot %s: which one, and 1', async (name, tamper) => {
    const { lines, entry } = tamper(sample.lines, chance(1))!
    await writeFile(join(folder, `${name}.jsonl`), lines.join(''))
    const { status, out } = await run(`${name}.jsonl`)
    expect(out).toContain('✗ 核对没有通过')
    expect(out).toContain(`第 ${entry} 条：`)
    expect(status).toBe(1)
  })

  test('a receipt, and one of another vote', async () => {
    const { seq } = sample.entries.find(({ kind }) => kind === 'ballot')!
    await writeFile(join(folder, 'receipt.json'), JSON.stringify(sample.receipt(seq)))
    expect(await run('vote.jsonl', '--receipt', 'receipt.json')).toMatchObject({ status: 0, out: expect.stringContaining(`回执：第 ${seq} 条`) })
    await writeFile(join(folder, 'other.json'), JSON.stringify({ ...sample.receipt(seq), voteId: 'x' }))
    expect(await run('vote.jsonl', '--receipt', 'other.json')).toMatchObject({ status: 1, out: expect.stringContaining('另一次表决') })
  })

  test('the key that is printed on the notice, and another', async () => {
    expect(await run('vote.jsonl', '--key', sample.vote.signingKey.toUpperCase())).toMatchObject({ status: 0 })
    expect(await run('vote.jsonl', '--key', '00'.repeat(32))).toMatchObject({ status: 1, out: expect.stringContaining('不是那一方签的') })
  })

  test('no file, a file that is not there, and a word too many', async () => {
    expect(await run()).toMatchObject({ status: 1, err: expect.stringContaining('用法') })
    expect(await run('nothing.jsonl')).toMatchObject({ status: 1, err: expect.stringContaining('读不到文件') })
    expect(await run('.')).toMatchObject({ status: 1, err: expect.stringContaining('读不到文件') })
    expect(await run('vote.jsonl', '--wrong')).toMatchObject({ status: 1, err: expect.stringContaining('用法') })
    expect(await run('--help')).toMatchObject({ status: 0, out: expect.stringContaining('用法') })
  })

  test('as npx finds it in this project, from any folder', async () => {
    const { bin } = JSON.parse(await readFile('package.json', 'utf8')) as { bin: Record<string, string> }
    const command = join(process.cwd(), bin['xiaoyuanzhuo-verify']!)
    expect((await stat(command)).mode & 0o111).toBe(0o111)
    expect(await runFile(command, 'vote.jsonl')).toMatchObject({ status: 0, out: expect.stringContaining('核对无误') })
  })

  test('nothing in it can reach a network or another program', async () => {
    const text = await readFile(program, 'utf8')
    const imported = [...text.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name]) => name)
    expect(new Set(imported)).toEqual(new Set(['node:fs/promises', 'node:util']))
    expect(text).not.toMatch(/\bfetch\(|\brequire\(|WebSocket/)
  })
})
