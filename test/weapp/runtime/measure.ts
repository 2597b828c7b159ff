import type { Phone } from './phone'

/** What it took to draw something: how often the page's code called the view, and with how much. */
export interface Drawn {
  readonly calls: number
  readonly bytes: number
}

/** The calls of setData while something is done. */
export async function drawn(phone: Phone, act: () => Promise<void>): Promise<Drawn> {
  const before = phone.calls.length
  await act()
  const made = phone.calls.slice(before)
  return { calls: made.length, bytes: made.reduce((sum, { bytes }) => sum + bytes, 0) }
}

/** The first screen from a cold start, and the bytes of the words that it shows. */
export async function firstScreenOf(phone: Phone): Promise<Drawn & { text: number }> {
  return { ...(await drawn(phone, () => phone.open())), text: Buffer.byteLength(phone.texts.join('')) }
}

/** Presses 再看一些 until the whole list is there. */
export async function showAll(phone: Phone): Promise<void> {
  while (phone.text.includes('再看一些')) await phone.tap('再看一些')
}
