import type { Channel, LogEntry } from '../ballot'
import type { CountRules } from '../rules'

type StandingRules = Pick<CountRules, 'changes' | 'channels'>
/** An entry that can count: all but a strike. */
export type Countable<Entry extends { readonly kind: string }> = Exclude<Entry, { readonly kind: 'strike' }>

/** By one's own phone, or collected by somebody: on paper or at the door. */
const sideOf = (channel: Channel): 'own' | 'collected' => (channel === 'phone' ? 'own' : 'collected')

/**
 * Whether a ballot takes the place of the one that counts so far, by the vote's published rules:
 * on the same side where ballots may be changed; across the sides by the channel rule.
 */
export function replaces(later: { channel: Channel }, earlier: { channel: Channel }, rules: StandingRules): boolean {
  if (sideOf(later.channel) === sideOf(earlier.channel)) return rules.changes === 'untilClose'
  if (rules.channels === 'lastWins') return true
  return rules.channels === 'paperWins' && sideOf(later.channel) === 'collected'
}

/**
 * The one entry that counts of a voice's own, in the order of the log; undefined when none is left.
 * An invalid paper counts only where nothing readable does: it never displaces a ballot (ours).
 * A strike takes away what counts at that moment, and what that had displaced counts again: a
 * forged paper costs no owner the ballot that they had cast themselves (ours).
 */
export function standingOf<Entry extends LogEntry>(
  entries: readonly Entry[],
  rules: StandingRules,
): Countable<Entry> | undefined {
  const live: Countable<Entry>[] = []
  for (const entry of entries) {
    if (entry.kind !== 'strike') live.push(entry as Countable<Entry>)
    else {
      const struck = pick(live, rules)
      if (struck) live.splice(live.indexOf(struck), 1)
    }
  }
  return pick(live, rules)
}

function pick<Live extends { kind: string; channel: Channel }>(
  live: readonly Live[],
  rules: StandingRules,
): Live | undefined {
  let counts: Live | undefined
  for (const entry of live) {
    if (!counts) counts = entry
    else if (entry.kind === 'invalid') continue
    else if (counts.kind === 'invalid' || replaces(entry, counts, rules)) counts = entry
  }
  return counts
}

/** The entry that counts for each voice, by its roll number; a voice with none is left out. */
export function standingBallots<Entry extends LogEntry>(
  entries: Iterable<Entry>,
  rules: StandingRules,
): Map<number, Countable<Entry>> {
  const standing = new Map<number, Countable<Entry>>()
  // nearly every voice has one entry; the few with more are told apart afterwards
  const several = new Map<number, Entry[]>()
  for (const entry of entries) {
    const { no } = entry
    const held = several.get(no)
    if (held) held.push(entry)
    else if (entry.kind === 'strike' || standing.has(no)) several.set(no, [...earlier(standing.get(no)), entry])
    else standing.set(no, entry as Countable<Entry>)
  }
  for (const [no, held] of several) {
    const counts = standingOf(held, rules)
    if (counts) standing.set(no, counts)
    else standing.delete(no)
  }
  return standing
}

const earlier = <Entry>(entry: Entry | undefined): readonly Entry[] => (entry === undefined ? [] : [entry])
