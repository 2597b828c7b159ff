/** `phone`: by the voter's own hand. `paper`, `door`: collected, entered by one and confirmed by another. */
export const CHANNELS = ['phone', 'paper', 'door'] as const
export type Channel = (typeof CHANNELS)[number]

/** Who made the mark: the owner, somebody in the owner's place, or two at the desk from the paper. */
export const CASTERS = ['owner', 'proxy', 'helper', 'clerk'] as const
export type Caster = (typeof CASTERS)[number]

/** A question's id and the ids of the options marked; none marked is a blank. */
export type Choice = readonly [questionId: string, optionIds: readonly string[]]

/** One voice's ballot, as it is counted. */
export interface Ballot {
  readonly no: number
  readonly choices: readonly Choice[]
  /** No meaning can be read from it: it took part, and is neither for nor against. */
  readonly invalid?: boolean
}

/**
 * An entry of the log, as far as the rule that picks the counting one asks; the log's own entries
 * have more on them (the choices or the sealed choices, seq, at).
 */
export type LogEntry =
  | { readonly kind: 'ballot' | 'sealed'; readonly no: number; readonly channel: Channel }
  | { readonly kind: 'invalid'; readonly no: number; readonly channel: Channel }
  | { readonly kind: 'strike'; readonly no: number }
