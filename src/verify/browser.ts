import type { Chunks } from './file/lines'
import { verifyVote, type Options, type Verdict } from './verifyVote'

export { report } from './report'
export { verifyVote } from './verifyVote'

/** The same check in a browser, over the published file's address; the file is read as it comes. */
export async function verifyUrl(url: string, options: Options = {}): Promise<Verdict> {
  const { ok, body, status } = await fetch(url)
  if (!ok || !body) throw new Error(`the file answered ${status}`)
  return verifyVote(piecesOf(body), options)
}

/** Not every browser lets a body be walked through with `for await`. */
async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> & Chunks {
  const reader = body.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
}
