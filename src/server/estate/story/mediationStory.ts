import type { Somebody } from './story'

/** What was done in a mediation, in order. People are named by their home, mediators by their title; days are counted back from today. */
export type MediationStep = { readonly ago: number; readonly at: string; readonly who: Somebody; readonly photos?: readonly string[] } & (
  | { readonly do: 'take' | 'agree' | 'confirm' | 'sign' }
  | { readonly do: 'party'; readonly home: Somebody }
  | { readonly do: 'say'; readonly words: string; readonly private: boolean }
  /** Each time is so many days from today, later ones positive, and an hour. */
  | { readonly do: 'offer'; readonly place: string; readonly times: readonly (readonly [number, string])[] }
  | { readonly do: 'choose'; readonly times: readonly number[]; readonly words?: string }
  | { readonly do: 'set'; readonly time: number; readonly place: string }
  | { readonly do: 'hold'; readonly record: string }
  | { readonly do: 'handUp'; readonly reason: string }
  /** What each does is due so many days after it was drawn. */
  | { readonly do: 'draw'; readonly facts: string; readonly manner: string; readonly terms: readonly { readonly by: Somebody; readonly what: string; readonly yuan?: string; readonly due?: number }[] }
  | { readonly do: 'done'; readonly term: number; readonly words: string }
  | { readonly do: 'settle'; readonly term: number }
)

/** One mediation, opened by a matter's own step under this key. */
export interface MediationStory {
  readonly key: string
  readonly steps: readonly MediationStep[]
}
