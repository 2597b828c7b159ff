import { createHash, createPublicKey, verify } from 'node:crypto'
import { sampleVote } from './sampleVote'
import { MTH } from './rfcTree'

/**
 * What src/verify/README.md tells an outsider, done by it alone: node's own crypto and RFC 9162 as it is written,
 * with nothing of the checker's.
 */
describe.each([false, true])('the page alone is enough to check a file (secret: %s)', (secret) => {
  const made = sampleVote({ seed: 41, voices: 8, entries: 12, secret })
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')
  const root = (lines: readonly string[]) => Buffer.from(MTH(lines.map((line) => Buffer.from(line)))).toString('hex')
  /** An Ed25519 public key as node takes it: the prefix is its fixed ASN.1 (RFC 8410). */
  const keyOf = (hex: string) => createPublicKey({ key: Buffer.from(`302a300506032b6570032100${hex}`, 'hex'), format: 'der', type: 'spki' })
  const read = async () => {
    const lines = (await made).lines.join('').split('\n').slice(0, -1)
    const part = (name: string) => lines.filter((line) => Object.keys(JSON.parse(line) as object)[0] === name)
    return { lines, part, vote: (JSON.parse(lines[0]!) as { vote: { id: string; signingKey: string } }).vote }
  }

  test('each line is plain', async () => {
    const { lines } = await read()
    for (const line of lines) expect(JSON.stringify(JSON.parse(line))).toBe(line)
  })

  test('entry 0 binds the header and the roll', async () => {
    const { lines, part } = await read()
    const opening = JSON.parse(part('seq')[0]!) as { vote: string; roll: object }
    expect(opening.vote).toBe(sha(lines[0]!))
    expect(opening.roll).toEqual({ size: part('no').length, root: root(part('no')) })
  })

  test('each head is the root of so many entries, and is signed', async () => {
    const { part, vote } = await read()
    for (const line of part('size')) {
      const { signature, ...head } = JSON.parse(line) as { size: number; root: string; at: string; signature: string }
      expect(head.root).toBe(root(part('seq').slice(0, head.size)))
      const bytes = Buffer.from(JSON.stringify({ voteId: vote.id, ...head }))
      expect(verify(null, bytes, keyOf(vote.signingKey), Buffer.from(signature, 'hex'))).toBe(true)
    }
  })

  test('the fingerprints are those of the entries', async () => {
    const { part } = await read()
    const hashes = Buffer.concat(part('seq').map((line) => MTH([Buffer.from(line)])))
    expect((JSON.parse(part('leaves')[0]!) as { hashes: string }).hashes).toBe(hashes.toString('base64'))
  })

  test('the end is the hash of all before it, signed', async () => {
    const { lines, vote } = await read()
    const { sha256, signature } = JSON.parse(lines.at(-1)!) as { sha256: string; signature: string }
    expect(sha256).toBe(sha(`${lines.slice(0, -1).join('\n')}\n`))
    expect(verify(null, Buffer.from(JSON.stringify({ voteId: vote.id, sha256 })), keyOf(vote.signingKey), Buffer.from(signature, 'hex'))).toBe(true)
  })

  test('each sealed ballot is as long as any other', async () => {
    const { part } = await read()
    const lengths = part('seq').flatMap((line) => (JSON.parse(line) as { sealed?: string }).sealed?.length ?? [])
    expect(new Set(lengths).size).toBe(secret ? 1 : 0)
  })
})
