/**
 * An id made on the phone (a UUID of version 4), so that what was written down with no signal is sent once.
 * It must be unlike any other, not unguessable; WeChat has no `crypto`.
 */
export function newId(chance: () => number = Math.random): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16))
  digits[12] = '4'
  digits[16] = (8 + Math.floor(chance() * 4)).toString(16)
  const text = digits.join('')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
}
