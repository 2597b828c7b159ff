import type { PageInstance } from './pages'
import type { Template } from './templates'
import { attribute, type Node, type Place } from './tree'

type Templates = ReadonlyMap<string, Template>

/** Sends events to the page as the view does: only what its template binds, up through the nodes it stands in. */
export function events(page: PageInstance, templates: Templates) {
  const boundTo = (node: Node, event: string) => templates.get(node.nn)?.bound.has(event) ?? false
  const send = (type: string, target: Node, current: Node, detail: object) =>
    page.eh({ type, timeStamp: 1, target: end(target), currentTarget: end(current), detail, mark: {} })
  const path = ({ node, above }: Place) => [node, ...above.toReversed()]

  return {
    /** A tap, which rises until a node keeps it. False where no node listens. */
    tap(place: Place): boolean {
      let heard = false
      for (const node of path(place)) {
        if (attribute(node, 'disabled', templates.get(node.nn)) === true) return heard
        if (!boundTo(node, 'tap')) continue
        heard = true
        send('tap', place.node, node, { x: 1, y: 1 })
        if (templates.get(node.nn)?.caught.has('tap')) break
      }
      return heard
    },
    /** An event of the node itself, which does not rise: input, focus, blur, change, confirm. */
    own(type: string, { node }: Place, detail: object): void {
      if (!boundTo(node, type)) throw new Error(`base.wxml 没有给 ${templates.get(node.nn)?.tag ?? node.nn} 绑定 ${type}`)
      send(type, node, node, detail)
    },
    /** The node that a press on this place is meant for, with what it is drawn as. */
    button(place: Place): { node: Node; openType: unknown } | undefined {
      const node = path(place).find(({ nn }) => templates.get(nn)?.tag === 'button')
      return node && { node, openType: attribute(node, 'open-type', templates.get(node.nn)) }
    },
  }
}

const end = ({ sid, uid }: Node) => ({ id: uid || sid, dataset: { sid }, offsetLeft: 0, offsetTop: 0 })
