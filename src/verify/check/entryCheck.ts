import type { Choice } from '../../domain/vote/ballot'
import { optionOf } from '../../domain/vote/question'
import type { RollLine } from '../../domain/vote/roll/roll'
import { fromBase64 } from '../file/bytes'
import type { BallotEntry, CastEntry, ExtendEntry, FileEntry, FileVote, OpenEntry, StrikeEntry } from '../file/format'
import type { Faults } from './faults'
import { isEntry, type Json } from './shapes'

/** The number that an entry bears, if one can be read. */
export const seqOf = ({ seq }: Json): number | undefined => (Number.isSafeInteger(seq) ? (seq as number) : undefined)

/** The entries of the log in their order: each by itself, and against those before it. */
export class EntryCheck {
  /** What the rules pick from. */
  readonly cast: (CastEntry | StrikeEntry)[] = []
  opening: OpenEntry | undefined
  closedAt: string | undefined
  private closesAt: string
  private expected = 0
  private count = 0
  private readonly live = new Map<number, number>()
  private readonly known = new Map<string, readonly Choice[]>()

  constructor(private readonly faults: Faults, private readonly vote: FileVote, private readonly roll: ReadonlyMap<number, RollLine>) {
    this.closesAt = vote.closesAt
  }

  take(value: Json, line: number): void {
    const entry = seqOf(value)
    this.count++
    const about = { line, entry: entry ?? this.expected }
    if (entry !== this.expected) this.faults.add('ENTRY_ORDER', about, { expected: this.expected, seq: String(value.seq) })
    this.expected = (entry ?? this.expected) + 1
    if (!isEntry(value)) return this.faults.add('ENTRY_MALFORMED', about)
    if (this.count === 1 && value.kind !== 'open') this.faults.add('LOG_NOT_OPENED', about)
    if (this.closedAt !== undefined && value.kind !== 'strike') this.faults.add('ENTRY_AFTER_CLOSE', about)
    this.accept(value, about)
  }

  /** What only the end can tell. */
  finish(): void {
    if (this.count === 0) this.faults.add('LOG_NOT_OPENED')
    if (this.closedAt === undefined) this.faults.add('LOG_NOT_CLOSED')
  }

  private accept(entry: FileEntry, about: { line: number; entry: number }): void {
    switch (entry.kind) {
      case 'open':
        if (this.opening) this.faults.add('ENTRY_OPENED_AGAIN', about)
        this.opening ??= entry
        return
      case 'close':
        this.closedAt = entry.at
        return
      case 'extend':
        return this.extend(entry, about)
      case 'strike':
        return this.strike(entry, about)
      default:
        return this.hand(entry, about)
    }
  }

  private extend({ closesAt }: ExtendEntry, about: { line: number; entry: number }): void {
    if (closesAt <= this.closesAt) this.faults.add('ENTRY_MALFORMED', about)
    this.closesAt = closesAt
  }

  private strike(entry: StrikeEntry, about: { line: number; entry: number }): void {
    const { no } = entry
    const live = this.live.get(no) ?? 0
    if (!this.roll.has(no)) this.faults.add('VOICE_NOT_ON_ROLL', about, { no })
    else if (live === 0) this.faults.add('STRIKES_NOTHING', about, { no })
    this.live.set(no, live - 1)
    this.cast.push(entry)
  }

  private hand(entry: CastEntry, about: { line: number; entry: number }): void {
    const { no, at } = entry
    if (!this.roll.has(no)) return this.faults.add('VOICE_NOT_ON_ROLL', about, { no })
    if (entry.channel === 'phone' && (at < this.vote.opensAt || at >= this.closesAt)) this.faults.add('PHONE_OUTSIDE_WINDOW', about, { at })
    this.live.set(no, (this.live.get(no) ?? 0) + 1)
    if (entry.kind === 'ballot') this.cast.push(this.named(entry, about))
    else {
      if (entry.kind === 'sealed' && !this.vote.secret) this.faults.add('ENTRY_WRONG_KIND', about, { what: '这是记名表决，不该有封起来的选票。' })
      if (entry.kind === 'sealed' && !fromBase64(entry.sealed)) this.faults.add('ENTRY_MALFORMED', about)
      this.cast.push(entry)
    }
  }

  /** Whole estates answer alike: equal choices are kept once. */
  private named(entry: BallotEntry, about: { line: number; entry: number }): BallotEntry {
    if (this.vote.secret) this.faults.add('ENTRY_WRONG_KIND', about, { what: '这是秘密表决，不该写着选择。' })
    const text = JSON.stringify(entry.choices)
    const same = this.known.get(text)
    if (same) return { ...entry, choices: same }
    const { questions } = this.vote
    const places = entry.choices.map(([id]) => questions.findIndex((question) => question.id === id))
    if (places.some((place, index) => place < 0 || place <= (places[index - 1] ?? -1))) this.faults.add('QUESTION_UNKNOWN', about)
    else if (entry.choices.some(([, marks], index) => marks.some((mark) => !optionOf(questions[places[index] as number]!, mark)))) this.faults.add('OPTION_UNKNOWN', about)
    else this.known.set(text, entry.choices)
    return entry
  }
}
