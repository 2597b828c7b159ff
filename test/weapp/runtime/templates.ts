import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { Node } from './tree'

/** What base.wxml makes of a kind of node. */
export interface Template {
  readonly tag: string
  /** Attribute → the expression between the braces, or the text itself. */
  readonly attributes: ReadonlyMap<string, string>
  /** Events that reach the page's `eh`. */
  readonly bound: ReadonlySet<string>
  /** Those of them that go no further up. */
  readonly caught: ReadonlySet<string>
}

/** How a node is drawn. */
export type TemplateOf = (node: Node) => Template | undefined

/**
 * The templates by Taro's number for a kind of node: the numbers differ from build to build, so they are read. Which
 * kind a node is says the built WXML's own script.
 */
export function readTemplates(folder: string): TemplateOf {
  const script = { exports: {} as { n(node: Node): string } }
  runInNewContext(readFileSync(join(folder, 'utils.wxs'), 'utf8'), { module: script })
  const templates = templatesIn(folder)
  return (node) => templates.get(script.exports.n(node))
}

function templatesIn(folder: string): ReadonlyMap<string, Template> {
  const wxml = readFileSync(join(folder, 'base.wxml'), 'utf8')
  const found = new Map<string, Template>()
  // Input fields are drawn by a template for the one in focus or the one that is not: the same but for that.
  for (const [, name, body] of wxml.matchAll(/<template name="tmpl_0_([^"]+)">\s*([\s\S]*?)\n?<\/template>/g)) {
    const [, tag = '', head = ''] = /^\s*<([a-z-]+)([^>]*)>/.exec(body as string) ?? []
    if (tag !== 'template') found.set((name as string).replace(/_(focus|blur)$/, ''), templateOf(tag, head))
  }
  return found
}

function templateOf(tag: string, head: string): Template {
  const attributes = new Map<string, string>()
  const bound = new Set<string>()
  const caught = new Set<string>()
  for (const [, name = '', value = ''] of head.matchAll(/\s([a-z0-9:-]+)="([^"]*)"/gi)) {
    const [, how, event] = /^(bind|catch)(.+)$/.exec(name) ?? []
    if (!how || !event) attributes.set(name, value.replace(/^\{\{|\}\}$/g, ''))
    else if (value === 'eh') {
      bound.add(event)
      if (how === 'catch') caught.add(event)
    }
  }
  return { tag, attributes, bound, caught }
}
