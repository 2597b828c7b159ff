/**
 * What keeps the server from starting, told as one Chinese sentence that says what to do next.
 * Whoever starts the server prints the message alone, without a stack, and exits with 1.
 */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}

/** By its name: the script that builds the pages, outside this bundle, throws one of its own. */
export function isStartProblem(error: unknown): error is Error {
  return error instanceof Error && error.name === 'StartProblem'
}

/** The code of a system error (`ENOENT`, `EACCES` …) or a PostgreSQL one (SQLSTATE), where there is one. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : undefined
}
