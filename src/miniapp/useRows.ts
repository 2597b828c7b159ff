import { useCallback, useEffect, useRef, useState, type DependencyList } from 'react'
import { asProblem, type Problem } from './problem'
import { useLoad } from './useLoad'

export interface Rows<T> {
  rows: readonly T[]
  /** Null or absent on the last page. */
  cursor?: string | null
}

/** As many may have come since the end was seen. */
const SINCE = 20

/** How far a reader has come; who saw the end sees it again. */
const reachOf = <T>({ rows, cursor }: Rows<T>) => rows.length + (cursor ? 0 : SINCE)

const sameDeps = (some: DependencyList, others: DependencyList) => some.every((one, i) => Object.is(one, others[i]))

/**
 * A list page by page. The result is what `List` wants: `<List {...useRows(...)} keyOf render empty />`.
 * `load` is given the cursor of the page to fetch, undefined for the first.
 */
export function useRows<T>(load: (cursor?: string) => Promise<Rows<T>>, deps: DependencyList) {
  // Loaded again, it goes as far as the reader had come: the list stays where it was.
  const reach = useRef({ deps, rows: 0 })
  const first = useLoad(async () => {
    const wanted = sameDeps(reach.current.deps, deps) ? reach.current.rows : 0
    let page = await load(undefined)
    while (page.cursor && page.rows.length < wanted) {
      const next = await load(page.cursor)
      page = { rows: [...page.rows, ...next.rows], cursor: next.rows.length > 0 ? next.cursor : null }
    }
    reach.current = { deps, rows: reachOf(page) }
    return page
  }, deps)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<{ of: Rows<T>; problem: Problem }>()
  const { data, put, reload } = first
  const latest = useRef(data)
  useEffect(() => {
    latest.current = data
  }, [data])

  const onMore = useCallback(async () => {
    const before = latest.current
    if (!before?.cursor || busy) return
    setBusy(true)
    try {
      const next = await load(before.cursor)
      if (latest.current !== before) return
      const page = { rows: [...before.rows, ...next.rows], cursor: next.cursor }
      reach.current.rows = reachOf(page)
      put(page)
    } catch (thrown) {
      setFailed({ of: before, problem: asProblem(thrown) })
    } finally {
      setBusy(false)
    }
  }, [load, busy, put])

  return {
    items: data?.rows,
    more: !!data?.cursor,
    loading: busy || first.loading,
    problem: first.problem ?? (failed && failed.of === data ? failed.problem : undefined),
    onMore: () => void onMore(),
    onRetry: () => void reload(),
    reload,
  }
}
