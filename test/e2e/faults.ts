import type { Phone } from './phone'

export interface Faults {
  readonly page: string
  readonly at: string
  readonly faults: readonly string[]
}

const SMALL = { width: 375, height: 812 }
const DESK = { width: 1280, height: 800 }
/** What a text size or a wider window can change; the rest is the same page. */
const BY_LAYOUT = ['color-contrast', 'target-size', 'scrollable-region-focusable']
/** A finger's width (WCAG 2.5.5); the app means to give 48. */
const LEAST_TARGET = 44

/** Looks at one page in each text size, and at a desk; what is wrong, in words. */
export async function faultsOf(phone: Phone, path: string): Promise<readonly Faults[]> {
  const { page } = phone
  const found: Faults[] = []
  const look = async (at: string, only?: readonly string[], more: readonly string[] = []) => {
    const faults = [...(await page.evaluate(whatIsWrong, only)), ...more]
    if (faults.length > 0) found.push({ page: path, at, faults })
  }
  await page.setViewportSize(SMALL)
  await phone.goes(path)
  await phone.loaded()
  await look('normal', undefined, await page.evaluate(tooSmall, LEAST_TARGET))
  for (const size of ['large', 'largest']) {
    await page.evaluate(wear, size)
    await look(size, BY_LAYOUT)
  }
  await page.evaluate(wear, 'normal')
  await page.setViewportSize(DESK)
  await phone.loaded()
  await look('desk')
  return found
}

/** The class that a page wears in a text size, put on without loading it again. */
function wear(size: string): void {
  for (const page of document.querySelectorAll('.x-page')) {
    page.classList.remove('x-page--large', 'x-page--largest')
    if (size !== 'normal') page.classList.add(`x-page--${size}`)
  }
}

async function whatIsWrong(only?: readonly string[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }> } }
  const { violations } = await axe.run({ resultTypes: ['violations'], iframes: false, preload: false, ...(only && { runOnly: only }) })
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const words = serious.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`))
  const { scrollWidth } = document.scrollingElement as Element
  if (scrollWidth > innerWidth) words.push(`scrolls sideways: ${scrollWidth} > ${innerWidth}`)
  return words
}

/** Whatever can be pressed and is shown, in words when a finger could miss it. */
function tooSmall(least: number): string[] {
  return [...document.querySelectorAll('[role=button], [role=radio], [role=link], [role=tab], [role=switch], [role=checkbox], button')]
    .filter((one) => (one as HTMLElement).checkVisibility())
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < least || box.width < least))
    .map(({ one, box }) => `too small, ${Math.round(box.width)}×${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`)
}
