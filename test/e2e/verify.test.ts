import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { chance, sampleVote } from '../verify/sampleVote'
import { change } from '../verify/tamper'
import { openBrowser } from './phone'

let browser: Browser
let code: string

beforeAll(async () => {
  const { buildVerify } = (await import('../../scripts/start/build.mjs' as string)) as { buildVerify(): Promise<{ page: string }> }
  code = await readFile(fileURLToPath((await buildVerify()).page), 'utf8')
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The checker as a page imports it, over a file at an address of the page's own. */
async function checkInPage(text: string, simd: boolean): Promise<{ ok: boolean; told: string }> {
  const page = await browser.newPage()
  try {
    return await page.evaluate(
      async ([source, file, hasSimd]) => {
        const at = (content: string, type: string) => URL.createObjectURL(new Blob([content], { type }))
        if (!hasSimd) WebAssembly.validate = () => false
        const { verifyUrl, report } = await import(at(source, 'text/javascript'))
        const verdict = await verifyUrl(at(file, 'application/jsonl'))
        return { ok: verdict.ok as boolean, told: report(verdict) as string }
      },
      [code, text, simd] as const,
    )
  } finally {
    await page.close()
  }
}

describe.each([['with SIMD', true], ['without it', false]] as const)('a vote is counted again in the browser, %s', (_, simd) => {
  test.each([false, true])('secret: %s', async (secret) => {
    const { lines } = await sampleVote({ seed: 12, voices: 10, secret })
    expect(await checkInPage(lines.join(''), simd)).toMatchObject({ ok: true, told: expect.stringContaining('核对无误') })
    const { lines: changed, entry } = change(lines, chance(2))!
    expect(await checkInPage(changed.join(''), simd)).toMatchObject({ ok: false, told: expect.stringContaining(`第 ${entry} 条：内容被改过`) })
  })
})
