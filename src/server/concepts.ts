import type { Matter, MatterEvent } from '../domain/matter/matter'
import type { Concept, Kind } from './concept'
import { matterConcept } from './matter/concept'

/** Every concept with a stream of its own. A new one is named here and in `Kind`, and nowhere else. */
interface Types {
  matter: { state: Matter; event: MatterEvent }
}

type Named = keyof Types & Kind
export type StateOf<K extends Kind> = K extends Named ? Types[K]['state'] : never
export type EventOf<K extends Kind> = K extends Named ? Types[K]['event'] : never

export const concepts: { [K in Kind]: Concept<StateOf<K>, EventOf<K>> } = {
  matter: matterConcept,
} as never
