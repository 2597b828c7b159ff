import { openBundle } from './bundle'
import type { SetDataCall } from './data'
import { device } from './device'
import { events } from './events'
import { files } from './files'
import { network } from './network'
import { pages, type PageInstance } from './pages'
import { person } from './person'
import { quiet } from './quiet'
import { storage } from './storage'
import { readTemplates } from './templates'
import { attribute, places, textOf, textsOf, type Node, type Place } from './tree'
import { ui } from './ui'

/** Where the mini-program believes its server to be, as it was built. */
const ALLOWED = process.env.API_ORIGIN ?? 'https://xiaoyuanzhuo.example'

export interface PhoneOptions {
  /** The built mini-program. */
  readonly folder?: string
  /** Where its server is in truth. */
  readonly server: string
  readonly loginCode?: () => string
  readonly picture?: Buffer
  /** What an earlier start left on the phone. */
  readonly kept?: Map<string, string>
}

type Words = string | RegExp

/** The built WeChat bundle on a stand-in for WeChat: real code, real HTTP, no view. */
export class Phone {
  readonly calls: SetDataCall[] = []
  readonly files = files()
  readonly storage
  readonly network
  readonly person
  readonly ui = ui()
  /** What the app wrote to its console as an error. */
  readonly errors: unknown[][] = []
  private readonly quiet = quiet()
  private readonly templateOf
  private readonly pages

  constructor({ folder = 'dist/weapp', server, loginCode, picture, kept }: PhoneOptions) {
    this.templateOf = readTemplates(folder)
    this.storage = storage(kept)
    this.network = network({ allowed: ALLOWED, server, files: this.files, onStart: this.quiet.start, onEnd: this.quiet.end })
    this.person = person({ loginCode, picture, files: this.files })
    const given: { app?: any; page?: object } = {}
    const defined = new Map<string, object>()
    const define = (route: string) => {
      if (!defined.has(route)) {
        bundle.load('comp')
        bundle.load(route)
        defined.set(route, given.page as object)
      }
      return defined.get(route) as object
    }
    const wx: Record<string, unknown> = {}
    const bundle = openBundle(folder, {
      wx,
      App: (config: object) => void (given.app = config),
      Page: (config: object) => void (given.page = config),
      Component: () => undefined,
      Behavior: (config: object) => config,
      getApp: () => given.app,
      getCurrentPages: () => this.pages.current(),
      console: { ...console, error: (...words: unknown[]) => void this.errors.push(words) },
      ...this.quiet.timers,
    })
    this.pages = pages({ names: bundle.pages, tabs: bundle.tabs, define, calls: this.calls })
    Object.assign(wx, device, ...[this.files, this.storage, this.network, this.person, this.ui, this.pages].map(({ functions }) => functions))
    bundle.load('app')
    given.app.onLaunch(device.getLaunchOptionsSync())
    given.app.onShow?.(device.getLaunchOptionsSync())
  }

  /** Opens the first page, as a start by an icon or by a link does. */
  async open(url = 'home/index'): Promise<void> {
    this.pages.first(url)
    await this.atRest()
  }

  /** Everything that was asked for has come and is drawn. */
  readonly atRest = () => this.quiet.atRest()

  get page(): PageInstance {
    return this.pages.top() as PageInstance
  }

  get nodes(): Node[] {
    return this.page.data.root.cn
  }

  /** All words of the page, one after another. */
  get text(): string {
    return this.nodes.map(textOf).join('')
  }

  /** The words of the page, text by text. */
  get texts(): string[] {
    return textsOf(this.nodes)
  }

  /** How many texts of the page are like this. */
  drawnRows = (words: RegExp): number => this.texts.filter((text) => words.test(text)).length

  /** The pages that lie over each other, the top one last. */
  get pageRoutes(): string[] {
    return this.pages.current().map(({ route }) => route)
  }

  /** An attribute of a node as WeChat draws it. */
  attribute = (node: Node, name: string): unknown => attribute(node, name, this.templateOf(node))

  /** The nodes that are drawn as this tag. */
  drawnAs = (tag: string): Place[] => [...places(this.nodes)].filter(({ node }) => this.templateOf(node)?.tag === tag)

  /** Presses what bears these words, by what is drawn or by what is read aloud, and waits until all is done. */
  async tap(words: Words): Promise<void> {
    const act = events(this.page, this.templateOf)
    const place = this.find(words)
    const button = act.button(place)
    if (button?.openType === 'agreePrivacyAuthorization') {
      this.person.privacy.agreePressed = String(button.node.uid ?? button.node.sid)
      act.own('agreeprivacyauthorization', { ...place, node: button.node }, {})
    } else if (!act.tap(place)) throw new Error(`“${words}”没有反应：它和它外面都没有绑定 tap`)
    await this.atRest()
  }

  /** Writes into the field with this label. */
  async write(label: string, value: string): Promise<void> {
    const field = [...this.drawnAs('textarea'), ...this.drawnAs('input')].find(({ node }) => this.attribute(node, 'aria-label') === label)
    if (!field) throw new Error(`没有“${label}”这一栏。页面上是：${this.text}`)
    const act = events(this.page, this.templateOf)
    act.own('focus', field, { value: '', height: 300 })
    act.own('input', field, { value, cursor: value.length, keyCode: 0 })
    act.own('blur', field, { value, cursor: value.length })
    await this.atRest()
  }

  /** Answers WeChat's own question. */
  async answer(yes: boolean): Promise<void> {
    const modal = this.ui.seen.modals.at(-1)
    if (!modal) throw new Error('没有弹出的问题')
    modal.answer(yes)
    await this.atRest()
  }

  /** Goes to a tab by the bar at the foot, which WeChat draws itself. */
  async tapTab(route: string): Promise<void> {
    await this.pages.functions.switchTab({ url: `/${route}` })
    await this.atRest()
  }

  /** Goes back, by WeChat's own arrow. */
  async back(): Promise<void> {
    await this.pages.functions.navigateBack({})
    await this.atRest()
  }

  /** Pulls the page down. */
  async refresh(): Promise<void> {
    await this.page.onPullDownRefresh?.()
    await this.atRest()
  }

  close(): void {
    this.quiet.close()
  }

  private find(words: Words): Place {
    const fits = (said: unknown) => typeof said === 'string' && (words instanceof RegExp ? words.test(said) : said === words)
    const found = [...places(this.nodes)].find(({ node }) => fits(node.v) || fits(this.attribute(node, 'aria-label')))
    if (!found) throw new Error(`页面上没有“${words}”。页面上是：${this.text}`)
    return found
  }
}
