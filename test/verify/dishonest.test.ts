import { ed25519 } from '@noble/curves/ed25519.js'
import { toHex, utf8 } from '../../src/verify/file/bytes'
import type { CastEntry, FileEntry } from '../../src/verify/file/format'
import { verifyVote } from '../../src/verify/verifyVote'
import { asFile, sampleVote, SIGNING, type Wanted } from './sampleVote'

type Made = Parameters<NonNullable<Wanted['dishonest']>>[0]
type Dishonest = (made: any) => void

const found = async (dishonest: Dishonest, secret = false): Promise<{ code: string; sentence: string }[]> => {
  const { lines } = await sampleVote({ seed: 4, voices: 6, entries: 6, secret, dishonest: dishonest as (made: Made) => void })
  return [...(await verifyVote(asFile(lines))).faults]
}
const first = (entries: FileEntry[], kind: string) => entries.find((entry) => entry.kind === kind) as CastEntry
const handed = { channel: 'phone', by: 'owner', choices: [['q1', ['agree']]] }

/** All of it hashed and signed by the server itself: no tree tells, only the rules do. */
test.each([
  ['the rules ask for less than the law', 'RULES_TOO_LAX', ({ vote }) => (vote.rules.quorum = { n: 1, d: 2 })],
  ['a line of the roll has more area than its units', 'ROLL_AREA_DIFFERS', ({ roll }) => (roll[0].areaCm2 += 1)],
  ['a unit counts twice', 'ROLL_UNIT_TWICE', ({ roll }) => (roll[1].units[0].label = roll[0].units[0].label)],
  ['two voices bear one number', 'ROLL_NUMBER_ORDER', ({ roll }) => (roll[1].no = 1)],
  ['the roll is not the one that was bound', 'ROLL_CHANGED', ({ roll }) => (roll[0].persons = 1 - roll[0].persons)],
  ['the questions are not those that were bound', 'VOTE_CHANGED', ({ vote }) => (vote.text += '。')],
  ['a ballot of nobody', 'VOICE_NOT_ON_ROLL', ({ entries }) => (first(entries, 'ballot') as any).no = 99],
  ['an option that is not there', 'OPTION_UNKNOWN', ({ entries }) => ((first(entries, 'ballot') as any).choices[0][1] = ['yes'])],
  ['a question that is not there', 'QUESTION_UNKNOWN', ({ entries }) => ((first(entries, 'ballot') as any).choices[0][0] = 'q9')],
  ['a ballot after the close', 'ENTRY_AFTER_CLOSE', ({ entries }) => entries.push({ seq: entries.length, kind: 'ballot', no: 1, ...handed, at: '2026-05-11T00:00:02.000Z' })],
  ['a phone after the last day', 'PHONE_OUTSIDE_WINDOW', ({ entries }) => Object.assign(first(entries, 'ballot'), { channel: 'phone', at: '2026-05-11T00:00:00.000Z' })],
  ['a strike of nothing', 'STRIKES_NOTHING', ({ entries }) => entries.push(...[1, 2, 3, 4, 5, 6].map((no, at) => ({ seq: entries.length + at, kind: 'strike', no, reason: '', at: '2026-05-12T00:00:00.000Z' })))],
  ['no close', 'LOG_NOT_CLOSED', ({ entries }) => entries.splice(entries.findIndex(({ kind }: FileEntry) => kind === 'close'))],
  ['no opening', 'LOG_NOT_OPENED', ({ entries }) => (entries[0] = { seq: 0, kind: 'strike', no: 1, reason: '', at: '2026-05-01T00:00:00.000Z' })],
  ['opened twice', 'ENTRY_OPENED_AGAIN', ({ entries }) => entries.splice(1, 1, { ...entries[0], seq: 1 })],
  ['a second number', 'ENTRY_ORDER', ({ entries }) => (entries[2].seq = 1)],
  ['a kind that is not there', 'ENTRY_MALFORMED', ({ entries }) => (first(entries, 'ballot') as any).by = 'neighbour'],
] as [string, string, Dishonest][])('%s', async (_, code, dishonest) => {
  expect((await found(dishonest)).map((fault) => fault.code)).toContain(code)
})

test('in a secret vote no ballot shows a choice, and in a named one none is sealed', async () => {
  const named = { seq: 1, kind: 'ballot', no: 1, ...handed, at: '2026-05-01T00:00:01.000Z' }
  const sealed = { seq: 1, kind: 'sealed', no: 1, channel: 'phone', by: 'owner', sealed: 'AAAA', at: '2026-05-01T00:00:01.000Z' }
  expect(await found(({ entries }) => entries.splice(1, 1, named), true)).toContainEqual(expect.objectContaining({ code: 'ENTRY_WRONG_KIND' }))
  expect(await found(({ entries }) => entries.splice(1, 1, sealed))).toContainEqual(expect.objectContaining({ code: 'ENTRY_WRONG_KIND' }))
})

describe('somebody else makes the whole file anew', () => {
  const other = new Uint8Array(32).fill(8)
  const forged = sampleVote({ seed: 4, voices: 6, secret: false, signing: other })

  test('and passes it off as theirs: the key is another than the one on the notice', async () => {
    const verdict = await verifyVote(asFile((await forged).lines), { key: toHex(ed25519.getPublicKey(SIGNING)) })
    expect(verdict.faults.map(({ code }) => code)).toEqual(['KEY_DIFFERS'])
    expect((await verifyVote(asFile((await forged).lines), { key: toHex(ed25519.getPublicKey(other)) })).ok).toBe(true)
  })

  test('under the key of the estate: no signature holds', async () => {
    const { lines } = await forged
    const faked = lines.map((line) => line.replace(toHex(ed25519.getPublicKey(other)), toHex(ed25519.getPublicKey(SIGNING))))
    expect((await verifyVote(asFile(faked))).faults.map(({ code }) => code)).toContain('HEAD_SIGNATURE')
  })
})

describe('what is no such file', () => {
  test.each([
    ['nothing', ''],
    ['a picture', '\u0000PNG\n\n'],
    ['other JSON', '{"a":1}\n{"b":2}\n'],
    ['an older or newer format', '{"format":"xiaoyuanzhuo-vote/9","vote":{}}\n'],
    ['a header without a vote', '{"format":"xiaoyuanzhuo-vote/1"}\n'],
    ['endless text without a line', 'x'.repeat(100_000)],
  ])('%s', async (_, text) => {
    const { ok, faults } = await verifyVote([utf8(text)])
    expect(ok).toBe(false)
    expect(faults.length).toBeGreaterThan(0)
  })

  test('whatever a line is, the check ends in faults and never in an exception', async () => {
    const { lines } = await sampleVote({ seed: 2, voices: 4, secret: true })
    for (const junk of ['{}', '[]', 'null', '{"seq":null}', '{"size":-1}', '{"code":5,"question":{}}', '{"sums":[null]}', '{"result":[1]}', '{"leaves":0,"hashes":"%"}', '{"no":1e99}', '{"__proto__":1}']) {
      for (const place of [1, 6, lines.length - 2]) {
        const { ok } = await verifyVote(asFile([...lines.slice(0, place), `${junk}\n`, ...lines.slice(place + 1)]))
        expect(ok).toBe(false)
      }
    }
  })

  test('a name that stands twice in a line is refused: two programs would read two things', async () => {
    const { lines } = await sampleVote({ seed: 2, voices: 4, secret: false })
    const twice = lines.map((line) => line.replace('{"no":1,', '{"no":1,"no":1,'))
    expect((await verifyVote(asFile(twice))).faults.map(({ code }) => code)).toContain('LINE_NOT_PLAIN')
  })
})

test('a file that arrives in pieces of any size is read alike', async () => {
  const { lines } = await sampleVote({ seed: 9, voices: 8, secret: false })
  const bytes = utf8(lines.join(''))
  for (const size of [1, 7, 64, 1_000]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, at * size + size))
    expect(await verifyVote(pieces)).toMatchObject({ ok: true })
  }
})
