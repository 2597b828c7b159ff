/** A reason why a rule says no: a stable code, with the figures that explain it beside it. */
export interface Refusal {
  readonly code: string
}

/**
 * All that a rule may answer: the events that follow, or every reason against them.
 * Nothing is thrown: an answer that was expected is a value.
 */
export type Decision<Event, Reason extends Refusal> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly reasons: readonly [Reason, ...Reason[]] }

/** The rule allows it, and these events follow. No event at all means: it is so already. */
export function accept<Event>(...events: readonly Event[]): { ok: true; events: readonly Event[] } {
  return { ok: true, events }
}

/** The rule refuses, for all of these reasons. */
export function refuse<Reason extends Refusal>(
  first: Reason,
  ...others: readonly Reason[]
): { ok: false; reasons: readonly [Reason, ...Reason[]] } {
  return { ok: false, reasons: [first, ...others] }
}

/** Refuses when the list holds a reason, else accepts the events: for rules that collect all their reasons. */
export function decideBy<Event, Reason extends Refusal>(
  reasons: readonly Reason[],
  events: () => readonly Event[],
): Decision<Event, Reason> {
  const [first, ...others] = reasons
  return first === undefined ? accept(...events()) : refuse(first, ...others)
}
