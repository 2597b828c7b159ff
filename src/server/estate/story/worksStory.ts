import type { Somebody } from './story'

/** A sum as it is printed: 2,060,000. */
type Yuan = string

/** Works that the owners pay for, as far as their days have come. All days are counted back from today. */
export interface WorksStory {
  /** The title of the vote that carried them, and which of its questions. */
  readonly vote: string
  readonly question: string
  readonly title: string
  readonly text: string
  readonly begun: number
  readonly by: Somebody
  /** Who signs second. */
  readonly signs: Somebody
  readonly budget: readonly { readonly name: string; readonly yuan: Yuan }[]
  readonly offers: readonly { readonly ago: number; readonly company: string; readonly yuan: Yuan; readonly days: number; readonly warrantyMonths: number; readonly words: string }[]
  readonly levy: { readonly ago: number; readonly yuan: Yuan; readonly instalments: readonly { readonly ago: number; readonly percent: number }[] }
  /** The bank's statement of a day: of ten homes so many have paid this instalment by then. */
  readonly statements: readonly { readonly ago: number; readonly instalment: number; readonly of: number }[]
  readonly cash: readonly { readonly ago: number; readonly unit: string; readonly instalment: number; readonly words: string }[]
  readonly waivers: readonly { readonly ago: number; readonly unit: string; readonly yuan: Yuan; readonly decision: string }[]
  readonly contract: { readonly ago: number; readonly company: string; readonly yuan: Yuan; readonly days: number; readonly photos: readonly string[]; readonly stages: readonly { readonly name: string; readonly yuan: Yuan }[] }
  readonly reports: readonly { readonly ago: number; readonly stage: string; readonly words: string; readonly photos: readonly string[]; readonly finished: boolean }[]
  readonly payments: readonly { readonly ago: number; readonly stage?: string; readonly payee: string; readonly yuan: Yuan; readonly words: string; readonly photos: readonly string[]; readonly signed?: number }[]
}
