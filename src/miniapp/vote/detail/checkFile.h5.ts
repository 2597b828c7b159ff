import { ORIGIN } from '../../origin'
import { problemFrom } from '../../problem'
import { bearerHeader } from '../../token'

interface Checker {
  verifyVote(file: Iterable<Uint8Array>, options?: { receipt?: string }): Promise<unknown>
  report(verdict: unknown): string
}

/**
 * Fetches the published file as this reader may see it, counts it again here, looks for each of the receipts in it, and says
 * line by line what was checked.
 */
export async function checkFile(address: string, receipts: readonly string[]): Promise<readonly string[]> {
  const { verifyVote, report } = (await import(/* webpackIgnore: true */ `${ORIGIN}/verify.js`)) as Checker
  const answer = await fetch(address, { headers: bearerHeader() })
  if (!answer.ok) throw problemFrom(answer.status, await answer.text())
  const file = [new Uint8Array(await answer.arrayBuffer())]
  const [first, ...others] = receipts
  const lines = linesOf(report(await verifyVote(file, first === undefined ? {} : { receipt: first })))
  for (const receipt of others) lines.push(...linesOf(report(await verifyVote(file, { receipt }))).filter((line) => line.startsWith('回执')))
  return lines
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
