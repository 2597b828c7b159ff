export interface Failure {
  errMsg: string
  errno?: number
}

interface Options {
  success?: (answer: object) => void
  fail?: (failure: Failure) => void
  complete?: (answer: object) => void
}

type Act = (options: any) => object | undefined | void | Promise<object | undefined | void>

/** What an act throws to answer by `fail`. */
export class WxFailure extends Error {
  constructor(readonly why: string, readonly errno?: number) {
    super(why)
  }
}

/** A function of `wx`: answers by callbacks when given any, else by a promise; its errMsg begins with its name. */
export function wxFunction(name: string, act: Act) {
  return (options: Options & Record<string, unknown> = {}) => {
    const answered = (async () => ({ ...(await act(options)), errMsg: `${name}:ok` }))()
    const told = answered.then(
      (answer) => {
        options.success?.(answer)
        options.complete?.(answer)
        return answer
      },
      (thrown: unknown) => {
        const failure = failureOf(name, thrown)
        options.fail?.(failure)
        options.complete?.(failure)
        return Promise.reject(failure)
      },
    )
    if (!options.success && !options.fail && !options.complete) return told
    told.catch(() => undefined)
    return undefined
  }
}

function failureOf(name: string, thrown: unknown): Failure {
  const why = thrown instanceof Error ? thrown.message : String(thrown)
  const errno = thrown instanceof WxFailure ? thrown.errno : undefined
  return { errMsg: `${name}:fail ${why}`, ...(errno === undefined ? {} : { errno }) }
}
