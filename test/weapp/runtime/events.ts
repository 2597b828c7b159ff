import type { PageInstance } from './pages'
import type { TemplateOf } from './templates'
import { attribute, type Node, type Place } from './tree'

/** Sends events to the page as the view does: only what its template binds, up through the nodes it stands in. */
export function events(page: PageInstance, templateOf: TemplateOf) {
  const boundTo = (node: Node, event: string) => templateOf(node)?.bound.has(event) ?? false
  const send = (type: string, target: Node, current: Node, detail: object) =>
    page.eh({ type, timeStamp: 1, target: end(target), currentTarget: end(current), detail, mark: {} })
  const path = ({ node, above }: Place) => [node, ...above.toReversed()]

  return {
    /** A tap, which rises until a node keeps it. False where no node listens. */
    tap(place: Place): boolean {
      let heard = false
      for (const node of path(place)) {
        if (attribute(node, 'disabled', templateOf(node)) === true) return heard
        if (!boundTo(node, 'tap')) continue
        heard = true
        send('tap', place.node, node, { x: 1, y: 1 })
        if (templateOf(node)?.caught.has('tap')) break
      }
      return heard
    },
    /** An event of the node itself, which does not rise: input, focus, blur, change, confirm. */
    own(type: string, { node }: Place, detail: object): void {
      if (!boundTo(node, type)) throw new Error(`base.wxml 没有给 ${templateOf(node)?.tag ?? node.nn} 绑定 ${type}`)
      send(type, node, node, detail)
    },
    /** The node that a press on this place is meant for, with what it is drawn as. */
    button(place: Place): { node: Node; openType: unknown } | undefined {
      const node = path(place).find((one) => templateOf(one)?.tag === 'button')
      return node && { node, openType: attribute(node, 'open-type', templateOf(node)) }
    },
  }
}

const end = ({ sid, uid }: Node) => ({ id: uid || sid, dataset: { sid }, offsetLeft: 0, offsetTop: 0 })
