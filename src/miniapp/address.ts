export type Params = Readonly<Record<string, string | number | undefined>>

/** Fills a route's path: `/api/matters/:matterId` with `{ matterId }`. A missing part is a mistake of ours. */
export function pathWith(path: string, params: Params): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined || value === '') throw new Error(`No ${name} for ${path}`)
    return encodeURIComponent(String(value))
  })
}

/** The query's text with its question mark; what is undefined or empty is left out. */
export function queryText(query: object = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return pairs.length ? `?${pairs.join('&')}` : ''
}
