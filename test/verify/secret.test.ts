import fc from 'fast-check'
import { commit, readPoint, readScalar, scalarFrom, sumOf, writeScalar, addScalars } from '../../src/verify/secret/commit'
import { deriveKeyPair, hpkeOpen, hpkeSeal } from '../../src/verify/secret/hpke'
import { openAll } from '../../src/verify/secret/openAll'
import { codeOf, seal, tellersPair, unseal } from '../../src/verify/secret/seal'
import { toBase64, toHex } from '../../src/verify/file/bytes'
import { QUESTIONS, TELLERS } from './sampleVote'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

/** RFC 9180 A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base mode, sequence number 0. */
const RFC = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  ikmE: '909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b',
  pkEm: '1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a',
  skEm: 'f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600',
  ikmR: '1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df',
  pkRm: '4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a',
  skRm: '8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb',
  aad: '436f756e742d30',
  pt: '4265617574792069732074727574682c20747275746820626561757479',
  ct: '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
}

describe('HPKE on the vectors of RFC 9180 A.2.1', () => {
  test('the pairs are derived', () => {
    for (const [ikm, pk, sk] of [[RFC.ikmE, RFC.pkEm, RFC.skEm], [RFC.ikmR, RFC.pkRm, RFC.skRm]] as const) {
      const pair = deriveKeyPair(bytes(ikm))
      expect([toHex(pair.publicKey), toHex(pair.secretKey)]).toEqual([pk, sk])
    }
  })

  test('the text is sealed and opened', () => {
    const sealed = hpkeSeal(bytes(RFC.pkRm), bytes(RFC.info), bytes(RFC.aad), bytes(RFC.pt), deriveKeyPair(bytes(RFC.ikmE)))
    expect(toHex(sealed)).toBe(RFC.pkEm + RFC.ct)
    expect(toHex(hpkeOpen(tellersPair(bytes(RFC.skRm)), bytes(RFC.info), bytes(RFC.aad), sealed))).toBe(RFC.pt)
  })
})

const context = { voteId: 'v1', no: 3, questions: QUESTIONS }
const seed = new Uint8Array(32).fill(5)
const sealedFor = (choices: [string, string[]][], own = seed, no = 3) => seal(choices, own, TELLERS.publicKey, { ...context, no })

describe('a sealed ballot', () => {
  test('says to the tellers what was marked, whatever it was', () => {
    const marks = (ids: string[]) => fc.subarray(ids)
    fc.assert(
      fc.property(marks(['agree', 'against', 'abstain']), marks(['c1', 'c2', 'c3']), fc.uint8Array({ minLength: 32, maxLength: 32 }), (one, two, own) => {
        const found = unseal(sealedFor([['q1', one], ['q2', two]], own), TELLERS, context)
        expect(found?.choices).toEqual([['q1', one], ['q2', two]])
        expect(toHex(found!.seed)).toBe(toHex(own))
      }),
      { numRuns: 25 },
    )
  })

  test('is as long as any other, so that its length tells nothing', () => {
    const lengths = [[], ['c1'], ['c1', 'c2', 'c3']].map((ids) => sealedFor([['q1', ids.length ? ['agree'] : []], ['q2', ids]]).length)
    expect(new Set(lengths).size).toBe(1)
  })

  test('opens for no other voice, vote or key, and not when a bit was turned', () => {
    const sealed = sealedFor([['q1', ['agree']]])
    expect(unseal(sealed, TELLERS, { ...context, no: 4 })).toBeUndefined()
    expect(unseal(sealed, TELLERS, { ...context, voteId: 'v2' })).toBeUndefined()
    expect(unseal(sealed, tellersPair(new Uint8Array(32).fill(1)), context)).toBeUndefined()
    expect(unseal(sealed.map((byte, at) => (at === 50 ? byte ^ 1 : byte)), TELLERS, context)).toBeUndefined()
  })
})

describe('opening all', () => {
  const ballot = (no: number, mark: string) => ({
    no, persons: 1, areaCm2: 1_000 * no, sealed: toBase64(sealedFor([['q1', [mark]], ['q2', ['c1']]], new Uint8Array(32).fill(no), no)),
  })

  test('puts rows in the order of chance, with nothing of whose they are', () => {
    const { rows, unreadable } = openAll({ id: 'v1', questions: QUESTIONS }, [1, 2, 3, 4, 5].map((no) => ballot(no, 'agree')), TELLERS)
    expect(unreadable).toEqual([])
    const codes = rows.filter(({ question }) => question === 'q1').map(({ code }) => code)
    expect(codes).toEqual([...codes].sort())
    expect(codes).toContain(codeOf(new Uint8Array(32).fill(4), 'q1'))
    expect(Object.keys(rows[0]!)).toEqual(['code', 'question', 'choice', 'commitment'])
    expect(new Set(rows.map(({ code }) => code)).size).toBe(10)
  })

  test('a ballot that does not open took part, and is invalid', () => {
    const { rows, sums, unreadable } = openAll({ id: 'v1', questions: QUESTIONS }, [ballot(1, 'agree'), { ...ballot(2, 'agree'), sealed: 'AAAA' }], TELLERS)
    expect(unreadable).toEqual([2])
    expect(rows.filter(({ choice }) => choice === null)).toHaveLength(2)
    expect(sums[0]).toMatchObject({ all: { persons: 2, areaCm2: 3_000 }, invalid: { persons: 1, areaCm2: 2_000 } })
  })
})

describe('commitments', () => {
  test('add up, and to nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), fc.nat(10_000_000), fc.uint8Array({ minLength: 64, maxLength: 64 })), { minLength: 1, maxLength: 5 }), (all) => {
        const points = all.map(([persons, areaCm2, random]) => commit({ persons, areaCm2 }, scalarFrom(random)))
        const sum = { persons: all.reduce((total, [one]) => total + one, 0), areaCm2: all.reduce((total, [, one]) => total + one, 0) }
        const blinding = addScalars(all.map(([, , random]) => scalarFrom(random)))
        expect(sumOf(points).equals(commit(sum, blinding))).toBe(true)
        expect(sumOf(points).equals(commit({ ...sum, areaCm2: sum.areaCm2 + 1 }, blinding))).toBe(false)
        expect(sumOf(points).equals(commit({ ...sum, persons: sum.persons + 1 }, blinding))).toBe(false)
      }),
      { numRuns: 10 },
    )
  })

  test('are written and read in one way only', () => {
    const point = commit({ persons: 1, areaCm2: 2 }, 3n)
    expect(readPoint(toHex(point.toBytes()))?.equals(point)).toBe(true)
    expect(readPoint('ff'.repeat(32))).toBeUndefined()
    expect(readScalar(writeScalar(12_345n))).toBe(12_345n)
    expect(readScalar('ff'.repeat(32))).toBeUndefined()
  })
})
