import { importCli } from './importCli'

/** What `npm run import` runs. */
export const run = async (words: readonly string[]): Promise<void> => {
  process.exitCode = await importCli(words, process.env, console.log, console.error)
}
