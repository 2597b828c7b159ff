import fc from 'fast-check'
import { fromBase64, fromHex, toBase64, toHex } from '../../src/verify/file/bytes'

test('base64 is what node writes, and is read in that one writing only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64')
      expect(toBase64(bytes)).toBe(text)
      expect(Buffer.from(fromBase64(text)!).toString('base64')).toBe(text)
    }),
  )
  for (const other of ['QQ', 'QR==', 'QQ=', 'QUJ=', 'QQ==\n', 'Q Q=', 'Q-_=', 'QQ==QQ==', 7, undefined]) expect(fromBase64(other)).toBeUndefined()
})

test('hexadecimal is read in lower case, at its length only', () => {
  expect(toHex(fromHex('00ff', 2)!)).toBe('00ff')
  for (const other of ['00FF', '00f', '00ff00', '0g00', 255]) expect(fromHex(other, 2)).toBeUndefined()
})
