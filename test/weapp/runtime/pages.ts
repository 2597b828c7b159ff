import { cross, place, type SetDataCall } from './data'
import { WxFailure, wxFunction } from './api'
import type { Node } from './tree'

/** What the bundle gives to `Page()`, and what it becomes once opened. */
export interface PageInstance {
  route: string
  data: { root: { cn: Node[] } }
  options: Record<string, string>
  eh(event: object): unknown
  [method: string]: any
}

export interface PagesOptions {
  readonly names: readonly string[]
  readonly tabs: readonly string[]
  /** Runs the page's file; answers what it gave to `Page()`. */
  readonly define: (route: string) => object
  readonly calls: SetDataCall[]
}

const DEEPEST = 10

/** The stack of pages, as WeChat keeps it: ten deep, tabs live on. */
export function pages({ names, tabs, define, calls }: PagesOptions) {
  let stack: PageInstance[] = []
  const tabPages = new Map<string, PageInstance>()
  const top = () => stack.at(-1)

  const open = (route: string, query: Record<string, string>) => {
    const config = define(route) as PageInstance
    const page: PageInstance = Object.assign(Object.create(config) as PageInstance, {
      route, __route__: route, is: route, options: query,
      data: structuredClone(config.data),
      setData(change: object, done?: () => void) {
        const { copy, bytes } = cross(change)
        for (const [path, value] of Object.entries(copy)) place(page.data, path, value)
        calls.push({ route, keys: Object.keys(copy), bytes, hidden: page !== top() })
        if (done) queueMicrotask(done)
      },
    })
    stack.push(page)
    page.onLoad?.(query)
    page.onShow?.()
    page.onReady?.()
    return page
  }
  const close = (page: PageInstance) => {
    page.onUnload?.()
    tabPages.delete(page.route)
  }
  const target = (url: string) => {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    if (!names.includes(path)) throw new WxFailure(`page "${path}" is not found`)
    // As WeChat hands it over: nothing is decoded.
    const pairs = query.split('&').filter(Boolean).map((pair) => [pair.replace(/=.*/, ''), pair.replace(/^[^=]*=?/, '')])
    return { path, query: Object.fromEntries(pairs) as Record<string, string> }
  }
  const noTab = (path: string) => {
    if (tabs.includes(path)) throw new WxFailure('can not navigateTo a tabbar page')
  }
  const switchTab = (url: string) => {
    const { path } = target(url)
    if (!tabs.includes(path)) throw new WxFailure('can not switch to no-tabBar page')
    const leaving = top()
    if (leaving && tabs.includes(leaving.route)) leaving.onHide?.()
    for (const page of stack) if (!tabs.includes(page.route)) close(page)
    stack = []
    const known = tabPages.get(path)
    if (!known) return void tabPages.set(path, open(path, {}))
    stack = [known]
    if (known !== leaving) known.onShow?.()
  }
  const back = (delta: number) => {
    const going = stack.splice(Math.max(1, stack.length - delta))
    if (going.length === 0) throw new WxFailure('cannot navigate back at first page.')
    for (const page of going.reverse()) close(page)
    top()?.onShow?.()
  }
  return {
    top,
    current: () => [...stack],
    first: (url: string) => {
      const { path, query } = target(url)
      const page = open(path, query)
      if (tabs.includes(path)) tabPages.set(path, page)
    },
    functions: {
      navigateTo: wxFunction('navigateTo', ({ url }) => {
        const { path, query } = target(url)
        noTab(path)
        if (stack.length >= DEEPEST) throw new WxFailure('webview count limit exceed')
        top()?.onHide?.()
        open(path, query)
      }),
      redirectTo: wxFunction('redirectTo', ({ url }) => {
        const { path, query } = target(url)
        noTab(path)
        close(stack.pop() as PageInstance)
        open(path, query)
      }),
      reLaunch: wxFunction('reLaunch', ({ url }) => {
        const { path, query } = target(url)
        for (const page of stack.splice(0)) close(page)
        open(path, query)
      }),
      switchTab: wxFunction('switchTab', ({ url }) => switchTab(url)),
      navigateBack: wxFunction('navigateBack', ({ delta = 1 }) => back(delta)),
    },
  }
}
