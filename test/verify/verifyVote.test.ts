import { CHANGES, CHANNEL_RULES, SILENCE } from '../../src/domain/vote/rules'
import { verifyVote, type Verdict } from '../../src/verify/verifyVote'
import { asFile, chance, sampleVote, type Wanted } from './sampleVote'
import { add, change, OTHERS, remove, reorder, reorderRenumbered, type Lines, type Tamper } from './tamper'

/** A vote of any size, named or secret, under any of the rules that decide which ballot counts. */
function wanted(seed: number, secret: boolean): Wanted {
  const next = chance(seed)
  const rules = {
    channels: CHANNEL_RULES[next(CHANNEL_RULES.length)]!,
    changes: CHANGES[next(CHANGES.length)]!,
    silence: SILENCE[next(SILENCE.length)]!,
  }
  return { seed, secret, rules, voices: 2 + next(secret ? 6 : 20), entries: 2 + next(secret ? 6 : 30) }
}

const check = (lines: Lines): Promise<Verdict> => verifyVote(asFile(lines))
const codes = ({ faults }: Verdict) => faults.map(({ code }) => code)
const entries = ({ faults }: Verdict) => faults.map(({ entry }) => entry)

const ENTRIES: Readonly<Record<string, Tamper>> = { remove, add, change, reorder }

describe('two thousand votes, made up: whole they pass; a ballot removed, added, changed or moved is found and named', () => {
  // A few hundred at a time, so that a slow machine ends each in good time.
  test.each([1, 251, 501, 751, 1_001, 1_251, 1_501, 1_751])('from %i on', async (start) => {
    let found = 0
    for (let seed = start; seed < start + 250; seed++) {
      const { lines } = await sampleVote(wanted(seed, false))
      expect(await check(lines)).toMatchObject({ ok: true, faults: [] })
      const name = Object.keys(ENTRIES)[seed % 4] as string
      const tampered = ENTRIES[name]!(lines, chance(seed + 7))
      if (!tampered) continue
      const verdict = await check(tampered.lines)
      expect({ seed, name, ok: verdict.ok, named: entries(verdict).includes(tampered.entry) }).toEqual({ seed, name, ok: false, named: true })
      found++
    }
    expect(found).toBeGreaterThan(225)
  })
})

test('forty secret votes: the same, and whatever was opened', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { lines } = await sampleVote(wanted(seed, true))
    expect(await check(lines)).toMatchObject({ ok: true, faults: [] })
    const opened = Object.entries(OTHERS).filter(([name]) => /opened/.test(name))
    const [name, tamper] = [...Object.entries(ENTRIES), ...opened][seed % (4 + opened.length)]!
    const tampered = tamper(lines, chance(seed))
    if (!tampered) continue
    const verdict = await check(tampered.lines)
    expect({ seed, name, ok: verdict.ok }).toEqual({ seed, name, ok: false })
    if (tampered.entry !== undefined) expect(entries(verdict)).toContain(tampered.entry)
  }
})

describe.each(Object.entries(OTHERS))('%s', (_, tamper) => {
  test.each([[false, 40], [true, 6]])('is found (secret: %s)', async (secret, votes) => {
    for (let seed = 1; seed <= votes; seed++) {
      const { lines } = await sampleVote(wanted(seed, secret))
      const tampered = tamper(lines, chance(seed))
      if (tampered) expect({ seed, ok: (await check(tampered.lines)).ok }).toEqual({ seed, ok: false })
    }
  })
})

describe('which entry it was', () => {
  const whole = sampleVote({ seed: 5, voices: 12, secret: false, entries: 20 })

  test.each([
    ['removed', remove, 'ENTRY_MISSING'],
    ['added', add, 'ENTRY_ADDED'],
    ['changed', change, 'ENTRY_CHANGED'],
    ['moved', reorder, 'ENTRY_ORDER'],
    ['moved and renumbered', reorderRenumbered, 'ENTRY_CHANGED'],
  ] as [string, Tamper, string][])('%s', async (_, tamper, code) => {
    const { lines, entry } = tamper((await whole).lines, chance(3))!
    const verdict = await check(lines)
    expect(verdict.faults).toContainEqual(expect.objectContaining({ code, entry, sentence: expect.stringContaining(`第 ${entry} 条`) }))
    expect(codes(verdict)).toContain('END_DIFFERS')
    expect(codes(verdict).some((one) => one === 'HEAD_DIFFERS' || one === 'HEAD_TOO_LARGE' || one === 'ENTRY_ORDER')).toBe(true)
  })

  const long = sampleVote({ seed: 6, voices: 900, secret: false, entries: 2_200 })

  test.each(Object.entries(ENTRIES))('in a log of several blocks: %s', async (_, tamper) => {
    for (const seed of [1, 2, 3]) {
      const { lines, entry } = tamper((await long).lines, chance(seed))!
      expect(entries(await check(lines))).toContain(entry)
    }
  })

  test('a whole block of the log is cut off its end, or out of its middle', async () => {
    const { lines } = await long
    expect(await check(lines)).toMatchObject({ ok: true })
    const log = lines.flatMap((line, place) => (line.startsWith('{"seq":') ? [place] : []))
    const without = (from: number, to: number) => lines.filter((_, place) => place < log[from]! || place > log[to]!)
    for (const [from, to] of [[2_048, log.length - 1], [1_024, 2_047]] as const) {
      const verdict = await check(without(from, to))
      expect(verdict.faults).toContainEqual(expect.objectContaining({ code: 'ENTRY_MISSING', entry: from }))
      expect(verdict.faults.length + verdict.more).toBeGreaterThan(to - from)
    }
  })
})
