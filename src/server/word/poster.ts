/** One thing on a sheet that hangs on a wall. */
export type PosterBlock =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[]; /** Of the width, in parts. */ readonly widths: readonly number[] }

/** A sheet that hangs on a wall: the page prints it and Word is written from it, so the two can never differ. */
export interface Poster {
  readonly title: string
  readonly blocks: readonly PosterBlock[]
  /** Below, on the right: who hangs it (nobody signs minutes), and the day. */
  readonly signed: string
  readonly dated: string
  /** Where it is read on a phone: in words beside the QR code. */
  readonly link: string
  readonly linkWords: string
}

export const text = (words: string): PosterBlock => ({ kind: 'text', text: words })
export const heading = (words: string): PosterBlock => ({ kind: 'heading', text: words })
