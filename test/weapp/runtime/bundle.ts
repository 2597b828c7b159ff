import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import vm from 'node:vm'

export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { root: string; pages: readonly string[] }[]
  readonly tabBar?: { list: readonly { pagePath: string }[] }
}

/** The built files in a context as bare as WeChat's: no window, no fetch, no AbortController, and no code out of text. */
export function openBundle(folder: string, globals: Record<string, unknown>) {
  const context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } })
  const loaded = new Map<string, { exports: unknown }>()
  const load = (path: string): unknown => {
    const name = path.endsWith('.js') ? path : `${path}.js`
    const known = loaded.get(name)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(name, module)
    const code = `(function (require, module, exports) {${readFileSync(join(folder, name), 'utf8')}\n})`
    const run = new vm.Script(code, { filename: name }).runInContext(context) as (...given: unknown[]) => void
    run((other: string) => load(join(dirname(name), other)), module, module.exports)
    return module.exports
  }
  const json = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
  const app = json<AppJson>('app.json')
  return {
    app,
    load,
    pages: [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => join(root, page)))],
    tabs: (app.tabBar?.list ?? []).map(({ pagePath }) => pagePath),
  }
}
