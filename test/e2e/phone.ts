import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import sharp from 'sharp'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const PRESSABLE = ['button', 'radio', 'link', 'tab', 'switch', 'checkbox'] as const
/** A busy machine is slow and not wrong. */
const PATIENCE = 30_000
const LOOK = 3_000

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM as string, args: FLAGS })

export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly title: string
}

/** Somebody's phone, and what a person does with it. */
export class Phone {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly origin: string,
    readonly token: string | undefined,
    readonly estateId: string,
  ) {}

  /** A phone of its own; with a person it is logged in as them, as after one tap on the demonstration's page. */
  static async of(browser: Browser, origin: string, person?: DemoPerson, size = { width: 375, height: 812 }): Promise<Phone> {
    const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    context.setDefaultTimeout(PATIENCE)
    const estateId = (await (await fetch(`${origin}/api/estates`)).json()).rows[0]?.id ?? ''
    const token = person && (await becomes(origin, person))
    if (token) {
      await context.addInitScript((value) => {
        if (!localStorage.getItem('token')) localStorage.setItem('token', JSON.stringify({ data: value }))
      }, token)
    }
    return new Phone(await context.newPage(), context, origin, token, estateId)
  }

  /** Opens a page by its path, such as `report/index?x=1`. */
  async open(path: string): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(`${this.origin}/#/${path}`)
  }

  /** Goes on to another page of the app that is open. */
  async goes(path: string): Promise<void> {
    const shown = this.page.locator('.taro_page').filter({ visible: true })
    const before = await shown.first().getAttribute('id')
    await this.page.evaluate((to) => {
      location.hash = `#/${to}`
    }, path)
    await this.page.locator(`.taro_page[id^="/${path.split('?')[0]}"]:not([id="${before}"])`).filter({ visible: true }).waitFor()
  }

  /** Waits until the page that is shown has what it asked for, and is drawn. */
  async loaded(): Promise<void> {
    await this.page.locator('.x-page').filter({ visible: true }).first().waitFor()
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await this.page.locator('.x-bone').filter({ visible: true }).first().waitFor({ state: 'hidden' })
    await this.page.waitForLoadState('networkidle')
  }

  /** What can be pressed, by its words or by what a screen reader calls it; in the sheet, where one is open. */
  async button(name: string | RegExp): Promise<Locator> {
    const scope = await this.scope()
    const [first, ...others] = PRESSABLE.map((role) => scope.getByRole(role, { name }))
    return others.reduce((any, one) => any.or(one), first as Locator).filter({ visible: true })
  }

  /** The topmost sheet, or the page. */
  private async scope(): Promise<Page | Locator> {
    const sheets = this.page.getByRole('dialog').filter({ visible: true })
    return (await sheets.count()) > 0 ? sheets.last() : this.page
  }

  /** Looked for anew every few seconds: a sheet may be on its way out while the page below it is meant. */
  async tap(name: string | RegExp): Promise<void> {
    for (let left = PATIENCE; ; left -= LOOK) {
      try {
        return await (await this.button(name)).last().click({ timeout: LOOK })
      } catch (error) {
        if (left <= LOOK) throw error
      }
    }
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label).filter({ visible: true }).and(this.page.locator('textarea, input')).last().fill(text)
  }

  /** One of a group by its words; the first of them where it does not matter which. */
  async choose(group: string, name: string | RegExp = /./): Promise<void> {
    const options = this.page.getByRole('radiogroup', { name: group, exact: true }).or(this.page.getByRole('group', { name: group, exact: true })).filter({ visible: true }).last()
    await options.getByRole('radio', { name }).or(options.getByRole('checkbox', { name })).first().click()
  }

  /** Says yes to the question that stands before a step, and waits until the server has answered it. */
  async agrees(route: RegExp): Promise<void> {
    await this.answered(route, () => this.page.locator('.taro-model__confirm').filter({ visible: true }).click())
  }

  /** Does something, and waits until the server has answered it. */
  async answered(path: RegExp, act: () => Promise<void>): Promise<void> {
    const answer = this.page.waitForResponse((response) => path.test(response.url()))
    await act()
    await answer
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor()
  }

  async addPhoto(nth: 'first' | 'last' = 'first'): Promise<void> {
    const buffer = await picture()
    const chooser = this.page.waitForEvent('filechooser')
    const tiles = await this.button(/照片 \d\/\d/)
    await (nth === 'first' ? tiles.first() : tiles.last()).click()
    await (await chooser).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer })
  }

  /** What the server says to this person, where the page's words are not exact enough. */
  async asks<T = any>(path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.origin}/api/estates/${this.estateId}${path}`, {
      headers: { ...(this.token && { authorization: `Bearer ${this.token}` }), ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    return answer.json()
  }
}

/** Asks until it is so, and for half a minute at most. */
export async function until(so: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!(await so())) if (Date.now() > end) throw new Error('it never came to be so')
}

/** Somebody of the model estate, by role. */
export async function somebody(origin: string, role: string, nth = 0): Promise<DemoPerson> {
  const { rows } = await (await fetch(`${origin}/api/demo/people`)).json()
  return rows.filter((person: DemoPerson) => person.role === role)[nth]
}

async function becomes(origin: string, { id, role }: DemoPerson): Promise<string> {
  const answer = await fetch(`${origin}/api/demo/become`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: id, role }),
  })
  return (await answer.json()).token
}

export const picture = () => sharp({ create: { width: 320, height: 240, channels: 3, background: '#7e8b96' } }).jpeg().toBuffer()
