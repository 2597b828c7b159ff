import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import type { Amount } from '../../domain/vote/amount'
import { fromHex, utf8 } from '../file/bytes'

export type Point = InstanceType<typeof ristretto255.Point>

const DST = utf8('xiaoyuanzhuo-vote/1 commitment')
const generator = (name: string): Point => ristretto255_hasher.hashToCurve!(utf8(name), { DST }) as unknown as Point
/** Nobody knows how these stand to each other or to the base point: so nobody can open a commitment to anything else. */
const PERSONS = generator('persons')
const AREA = generator('areaCm2')
const { Fn, ZERO, BASE } = ristretto255.Point

/** A Pedersen commitment over ristretto255 (RFC 9496): persons·P + areaCm2·A + blinding·B. */
export function commit({ persons, areaCm2 }: Amount, blinding: bigint): Point {
  return times(PERSONS, BigInt(persons)).add(times(AREA, BigInt(areaCm2))).add(times(BASE, blinding))
}

const times = (point: Point, by: bigint): Point => {
  const scalar = Fn.create(by)
  return scalar === 0n ? ZERO : point.multiply(scalar)
}

export const sumOf = (points: readonly Point[]): Point => points.reduce((sum, point) => sum.add(point), ZERO)

/** Undefined when these 32 bytes are no point. */
export function readPoint(hex: unknown): Point | undefined {
  const bytes = fromHex(hex, 32)
  if (!bytes) return undefined
  try {
    return ristretto255.Point.fromBytes(bytes)
  } catch {
    return undefined
  }
}

/** A scalar as 32 bytes, the lowest first; undefined when it is none, or not the smallest. */
export function readScalar(hex: unknown): bigint | undefined {
  const bytes = fromHex(hex, 32)
  if (!bytes) return undefined
  const value = bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return value < Fn.ORDER ? value : undefined
}

export function writeScalar(value: bigint): string {
  return Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn).toString(16).padStart(2, '0')).join('')
}

export const addScalars = (scalars: readonly bigint[]): bigint => scalars.reduce((sum, one) => Fn.create(sum + one), 0n)

/** 64 random bytes as a scalar without bias. */
export const scalarFrom = (bytes: Uint8Array): bigint => Fn.create(bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n))
