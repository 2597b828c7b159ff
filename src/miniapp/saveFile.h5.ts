import { offlineProblem, problemFrom } from './problem'
import { bearerHeader } from './token'

/** Downloads a file that the server makes, under its name. */
export async function saveFile(address: string, name: string): Promise<void> {
  const answer = await fetch(address, { headers: bearerHeader() }).catch(() => {
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
