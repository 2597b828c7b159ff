import { offlineProblem, problemFrom } from './problem'
import { token } from './token'

/** Downloads the Word file under its name. */
export async function saveWord(address: string, name: string): Promise<void> {
  const bearer = token.get()
  const answer = await fetch(address, { headers: bearer ? { authorization: `Bearer ${bearer}` } : {} }).catch(() => {
    throw offlineProblem()
  })
  if (!answer.ok) throw problemFrom(answer.status, await answer.text())
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
