/** Bytes as they arrive: a file's stream, a response's body, or one piece. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Longer lines than any honest file has; what comes without an end does not fill the memory. */
const LONGEST = 16 * 1024 * 1024

/** Each line without its end; the last one may lack it. */
export async function* linesOf(chunks: Chunks): AsyncGenerator<{ bytes: Uint8Array; ended: boolean }[]> {
  let rest = new Uint8Array()
  for await (const chunk of chunks) {
    const bytes = rest.length ? joined(rest, chunk) : chunk
    const lines = []
    let begin = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, begin)) {
      lines.push({ bytes: bytes.subarray(begin, end), ended: true })
      begin = end + 1
    }
    rest = bytes.slice(begin)
    if (rest.length > LONGEST) break
    yield lines
  }
  if (rest.length) yield [{ bytes: rest, ended: false }]
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
