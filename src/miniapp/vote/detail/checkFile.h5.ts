import { ORIGIN } from '../../origin'
import { problemFrom } from '../../problem'
import { token } from '../../token'

interface Checker {
  verifyUrl(url: string, options?: object): Promise<unknown>
  report(verdict: unknown): string
}

/** Fetches the published file as this reader may see it, counts it again here, and says line by line what was checked. */
export async function checkFile(address: string): Promise<readonly string[]> {
  const { verifyUrl, report } = (await import(/* webpackIgnore: true */ `${ORIGIN}/verify.js`)) as Checker
  const bearer = token.get()
  const answer = await fetch(address, { headers: bearer ? { authorization: `Bearer ${bearer}` } : {} })
  if (!answer.ok) throw problemFrom(answer.status, await answer.text())
  const url = URL.createObjectURL(await answer.blob())
  try {
    return report(await verifyUrl(url)).split('\n').filter((line) => line.trim() !== '')
  } finally {
    URL.revokeObjectURL(url)
  }
}
