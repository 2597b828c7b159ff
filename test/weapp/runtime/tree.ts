import type { Template } from './templates'

/** A node of a page's data, in the short words of Taro's runtime. */
export interface Node {
  /** Words that stand alone have none. */
  sid?: string
  uid?: string
  /** Which template draws it; words and plain views are told without. */
  nn?: string
  /** The words of a text node. */
  v?: string
  /** Class names. */
  cl?: string
  cn?: Node[]
  [property: string]: unknown
}

/** A node with those that it stands in, the innermost last. */
export interface Place {
  readonly node: Node
  readonly above: readonly Node[]
}

/** Every node, a parent before its children. */
export function* places(nodes: readonly Node[], above: readonly Node[] = []): Generator<Place> {
  for (const node of nodes) {
    yield { node, above }
    yield* places(node.cn ?? [], [...above, node])
  }
}

/** The words in it, in the order in which they stand. */
export const textOf = (node: Node): string => (node.v ?? '') + (node.cn ?? []).map(textOf).join('')

/** Every text of its own that is drawn. */
export const textsOf = (nodes: readonly Node[]): string[] =>
  [...places(nodes)].flatMap(({ node }) => (node.v ? [String(node.v)] : []))

/** An attribute as WeChat would draw it: `{{i.p5||i.ariaLabel}}` takes the first that is there. */
export function attribute(node: Node, name: string, template: Template | undefined): unknown {
  const said = template?.attributes.get(name)
  if (said === undefined) return undefined
  const properties = [...said.matchAll(/\bi\.(\w+)/g)].map(([, property]) => property as string)
  if (properties.length === 0) return said
  return properties.map((property) => node[property]).find((value) => value !== undefined && value !== '')
}
