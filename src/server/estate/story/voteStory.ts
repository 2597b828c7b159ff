import type { Question } from '../../../domain/vote/question'
import type { Somebody } from './story'

/** How the answers to a question fall: how many of so many choose each option. */
export type Answers = Readonly<Record<string, number>>

/** A vote of the owners: noticed so many days ago, and taken as far as the days since then allow. */
export interface VoteStory {
  readonly title: string
  /** The item of the round table that waits for it. */
  readonly item?: string
  readonly text: string
  readonly questions: readonly Question[]
  readonly noticed: number
  /** How many days voting lasts. */
  readonly days: number
  /** Of ten owners, how many have voted by phone and how many on paper, over all the days of voting. */
  readonly phone: number
  readonly paper: number
  /** The picture of a paper. */
  readonly paperPhoto: string
  readonly answers: Readonly<Record<string, Answers>>
  readonly objections?: readonly {
    readonly about: 'roll' | 'count'
    /** So many days after the roll or the count was published. */
    readonly after: number
    readonly by: Somebody
    readonly words: string
    readonly answer: string
  }[]
}
