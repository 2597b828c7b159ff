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
/** More than a finger's width (WCAG 2.5.5 asks for 44), for hands of 70. */
const LEAST_TARGET = 48

/** Looks at one page in each text size, and at a desk; what is wrong, in words. */
export async function faultsOf(phone: Phone, path: string): Promise<readonly Faults[]> {
  const { page } = phone
  const found: Faults[] = []
  const look = async (at: string, only?: readonly string[], more: readonly string[] = []) => {
    const faults = [...(await page.evaluate(whatIsWrong, only)), ...(await page.evaluate(cutOff)), ...more]
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
  return serious.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`))
}

/** What scrolls sideways or is clipped, and words that stand out of their own box. */
function cutOff(): string[] {
  const shown = [...document.querySelectorAll('.taro_page')].filter((page) => page.checkVisibility())
  return shown.flatMap((page) => [page, ...page.querySelectorAll('*')]).flatMap((one) => {
    if (!one.checkVisibility() || one.clientWidth === 0 || one.matches('input, textarea')) return []
    const { overflowX, overflowY } = getComputedStyle(one)
    const words = [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim())
    const wide = one.scrollWidth - one.clientWidth > 1 && (overflowX !== 'visible' || words)
    const high = one.scrollHeight - one.clientHeight > 1 && (overflowY === 'hidden' || overflowY === 'clip')
    const size = `${one.clientWidth}×${one.clientHeight} for ${one.scrollWidth}×${one.scrollHeight}`
    return wide || high ? [`cut off, ${size}: ${one.outerHTML.slice(0, 120)}`] : []
  })
}

/** Whatever can be pressed and is shown, in words when a finger could miss it. */
function tooSmall(least: number): string[] {
  return [...document.querySelectorAll('[role=button], [role=radio], [role=link], [role=tab], [role=switch], [role=checkbox], button')]
    .filter((one) => (one as HTMLElement).checkVisibility())
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < least || box.width < least))
    .map(({ one, box }) => `too small, ${Math.round(box.width)}×${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`)
}
