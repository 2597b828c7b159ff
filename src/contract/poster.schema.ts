import { z } from 'zod'

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['heading', 'text']), text: z.string() }),
  z.object({ kind: z.literal('table'), heads: z.array(z.string()), rows: z.array(z.array(z.string())), widths: z.array(z.number()) }),
])

/** A sheet that hangs on the wall, with the QR code (SVG) of its page. */
export const posterShown = z.object({
  title: z.string(),
  blocks: z.array(block),
  signed: z.string(),
  dated: z.string(),
  link: z.string(),
  linkWords: z.string(),
  qr: z.string(),
})

export const posterSchemas = {
  readPoster: { answer: posterShown },
  downloadPoster: { answer: z.any().meta({ description: 'Word 文件' }) },
}
