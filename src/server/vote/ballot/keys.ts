import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { toHex } from '../../../verify/file/bytes'
import { tellersPair } from '../../../verify/secret/seal'
import type { Queryable } from '../../db/pool'

/** `sign`: Ed25519, signs the heads and the file. `open`: X25519, opens a secret vote's ballots. */
export type KeyUse = 'sign' | 'open'

export interface PublicKeys {
  readonly signingKey: string
  readonly sealingKey?: string
}

/** Makes a vote's keys, once: called again it answers with those that are there. The private halves lie sealed under the server's own secret. */
export async function makeVoteKeys(db: Queryable, estateId: string, voteId: string, secret: boolean): Promise<PublicKeys> {
  for (const use of secret ? (['sign', 'open'] as const) : (['sign'] as const)) {
    const known = await db.query('select 1 from vote_key where estate_id = $1 and vote_id = $2 and use = $3', [estateId, voteId, use])
    if (known.rows.length > 0) continue
    const privateKey = randomBytes(32)
    const publicKey = use === 'sign' ? ed25519.getPublicKey(privateKey) : x25519.getPublicKey(privateKey)
    const sealed = wrap(await wrappingKey(db), privateKey, aad(voteId, use))
    await db.query(
      `insert into vote_key (estate_id, vote_id, use, public_key, private_key) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [estateId, voteId, use, Buffer.from(publicKey), sealed],
    )
  }
  return readPublicKeys(db, estateId, voteId)
}

/** The public halves, hexadecimal. */
export async function readPublicKeys(db: Queryable, estateId: string, voteId: string): Promise<PublicKeys> {
  const { rows } = await db.query('select use, public_key from vote_key where estate_id = $1 and vote_id = $2', [estateId, voteId])
  const of = (use: KeyUse) => rows.find((row) => row.use === use)?.public_key as Buffer | undefined
  const [sign, open] = [of('sign'), of('open')]
  if (!sign) throw new Error(`vote ${voteId} has no signing key`)
  return { signingKey: toHex(sign), ...(open && { sealingKey: toHex(open) }) }
}

/** The secret half, for the moment in which it is used; undefined once it was destroyed. */
export async function privateKeyOf(db: Queryable, estateId: string, voteId: string, use: KeyUse): Promise<Uint8Array | undefined> {
  const { rows } = await db.query('select private_key from vote_key where estate_id = $1 and vote_id = $2 and use = $3', [estateId, voteId, use])
  const sealed = rows[0]?.private_key as Buffer | null | undefined
  return sealed ? unwrap(await wrappingKey(db), sealed, aad(voteId, use)) : undefined
}

/** The pair that opens a secret vote's ballots. */
export async function openingPair(db: Queryable, estateId: string, voteId: string) {
  const secretKey = await privateKeyOf(db, estateId, voteId, 'open')
  return secretKey && tellersPair(secretKey)
}

/** From now on nobody can open a sealed ballot of this vote, whatever else they hold. */
export async function destroyOpeningKey(db: Queryable, estateId: string, voteId: string): Promise<void> {
  await db.query(`update vote_key set private_key = null where estate_id = $1 and vote_id = $2 and use = 'open'`, [estateId, voteId])
}

const aad = (voteId: string, use: KeyUse) => Buffer.from(`${voteId} ${use}`)

/** Made once by whoever comes first, and shared by every process over this database. */
async function wrappingKey(db: Queryable): Promise<Buffer> {
  await db.query(`insert into server_secret (name, value) values ('votes', $1) on conflict do nothing`, [randomBytes(32)])
  const found = await db.query(`select value from server_secret where name = 'votes'`)
  return Buffer.from(hkdfSync('sha256', found.rows[0].value, Buffer.alloc(0), 'xiaoyuanzhuo vote keys', 32))
}

/** AES-256-GCM: nonce, ciphertext, tag. */
function wrap(key: Buffer, secret: Uint8Array, about: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(about)
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

function unwrap(key: Buffer, sealed: Buffer, about: Buffer): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(about)
  decipher.setAuthTag(sealed.subarray(-16))
  return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]))
}
