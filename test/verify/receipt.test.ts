import type { Receipt } from '../../src/verify/file/format'
import { verifyVote } from '../../src/verify/verifyVote'
import { asFile, sampleVote, type Sample } from './sampleVote'

const check = async (sample: Sample, receipt: unknown) => verifyVote(asFile(sample.lines), { receipt: typeof receipt === 'string' ? receipt : JSON.stringify(receipt) })
const codes = async (sample: Sample, receipt: unknown) => (await check(sample, receipt)).faults.map(({ code }) => code)
const flipped = (hex: string) => hex.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
const castIn = ({ entries }: Sample, kind: string) => entries.filter((entry) => entry.kind === kind).map(({ seq }) => seq)

describe('a receipt', () => {
  const named = sampleVote({ seed: 21, voices: 9, entries: 14, secret: false })

  test('of every ballot is found in the file', async () => {
    const sample = await named
    for (const seq of castIn(sample, 'ballot')) expect(await check(sample, sample.receipt(seq))).toMatchObject({ ok: true, receipt: { seq } })
  })

  test('says whether its ballot counts, or a later one does', async () => {
    const sample = await named
    const verdicts = await Promise.all(castIn(sample, 'ballot').map((seq) => check(sample, sample.receipt(seq))))
    expect(new Set(verdicts.map(({ receipt }) => receipt?.counts))).toEqual(new Set([true, false]))
    expect(verdicts.filter(({ receipt }) => receipt?.counts).length).toBeLessThanOrEqual(verdicts[0]!.totals.ballots)
  })

  test.each([
    ['of another vote', 'RECEIPT_OTHER_VOTE', (receipt: Receipt) => ({ ...receipt, voteId: 'vote-1' })],
    ['with another path', 'RECEIPT_PATH', (receipt: Receipt) => ({ ...receipt, path: receipt.path.map(flipped) })],
    ['with a head that nobody signed', 'RECEIPT_HEAD', (receipt: Receipt) => ({ ...receipt, head: { ...receipt.head, root: flipped(receipt.head.root) } })],
    ['with another ballot', 'RECEIPT_LEAF', (receipt: Receipt) => ({ ...receipt, leaf: receipt.leaf.replace('T00:00:', 'T00:01:') })],
    ['with nothing in it', 'RECEIPT_WRONG', () => ({})],
    ['that is no JSON', 'RECEIPT_WRONG', () => 'abc'],
  ])('%s is not accepted', async (_, code, change) => {
    const sample = await named
    expect(await codes(sample, change(sample.receipt(castIn(sample, 'ballot')[0]!)))).toContain(code)
  })

  test('tells of a log that was made anew, wholly and well signed, without the ballot', async () => {
    const sample = await named
    const [seq] = castIn(sample, 'ballot') as [number]
    const rewritten = await sampleVote({
      seed: 21, voices: 9, entries: 14, secret: false,
      dishonest: ({ entries }) => Object.assign(entries[seq]!, { choices: [['q1', ['abstain']], ['q2', []]] }),
    })
    expect((await check(rewritten, '{}')).faults).toHaveLength(1)
    expect(await codes(rewritten, sample.receipt(seq))).toEqual(expect.arrayContaining(['RECEIPT_HEAD', 'RECEIPT_LEAF']))
  })
})

describe('the receipt of a secret ballot', () => {
  const secret = sampleVote({ seed: 22, voices: 6, entries: 8, secret: true })

  test('finds its answers among the opened', async () => {
    const sample = await secret
    for (const seq of castIn(sample, 'sealed')) expect(await check(sample, sample.receipt(seq))).toMatchObject({ ok: true, receipt: { seq } })
  })

  test('tells of another choice than the one that was sealed', async () => {
    const sample = await secret
    const receipt = sample.receipt(castIn(sample, 'sealed')[0]!)
    const other = { ...receipt, secret: { ...receipt.secret!, choices: [['q1', ['agree']], ['q2', ['c1', 'c2', 'c3']]] } }
    expect(await codes(sample, other)).toContain('RECEIPT_SEALED')
  })

  test('tells of tellers who open another answer than the one that was sealed', async () => {
    const sample = await secret
    const verdicts = await Promise.all(castIn(sample, 'sealed').map((seq) => check(sample, sample.receipt(seq))))
    const { seq } = verdicts.find(({ receipt }) => receipt?.counts)!.receipt!
    const { secret: kept } = sample.receipt(seq)
    const rows = sample.lines.filter((line) => line.startsWith('{"code":'))
    const { codeOf } = await import('../../src/verify/secret/seal')
    const own = rows.find((line) => line.includes(codeOf(new Uint8Array(Buffer.from(kept!.seed, 'hex')), 'q1')))!
    const swapped = { ...sample, lines: sample.lines.map((line) => (line === own ? line.replace(/"choice":\[[^\]]*\]/, '"choice":["c9"]') : line)) }
    expect(await codes(swapped, sample.receipt(seq))).toContain('RECEIPT_ROW')
  })
})
