import { readFile } from 'node:fs/promises'
import { everyPage } from './everyPage'
import { faultsOf, type Faults } from './faults'
import { givenDemo } from './givenDemo'
import { Phone, somebody } from './phone'

const demo = givenDemo()

/** Persons who look at their pages side by side. */
const AT_ONCE = 2

test('every page, to whom it is for, in every text size and at a desk, has no serious fault of access, nothing cut off and nothing too small to press', async () => {
  const { origin, browser } = demo
  const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
  const pages = await everyPage(browser, origin)
  const roles = [...new Set(pages.map(({ role }) => role))].sort((one, other) => count(other) - count(one))
  const faults: Faults[] = []
  function count(role: string): number {
    return pages.filter((page) => page.role === role).length
  }
  const look = async () => {
    for (let role = roles.shift(); role; role = roles.shift()) {
      const phone = await Phone.of(browser, origin, role === 'guest' ? undefined : await somebody(origin, role))
      await phone.open('login/terms/index')
      await phone.loaded()
      await phone.page.evaluate(axe)
      for (const { path } of pages.filter((page) => page.role === role)) faults.push(...(await faultsOf(phone, path)))
      await phone.context.close()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, look))
  expect(faults).toEqual([])
}, 900_000)
