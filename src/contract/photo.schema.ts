import { z } from 'zod'
import { id } from './shapes.schema'

export const photoSchemas = {
  /** multipart/form-data with one file, `photo`. It stays loose until a command puts it to its subject; swept after a day. */
  keepPhoto: { answer: z.object({ id, width: z.number().int(), height: z.number().int() }) },
  /** The same, for whoever holds a slip, while its matter may be sent back. */
  keepPhotoBySlip: { answer: z.object({ id, width: z.number().int(), height: z.number().int() }) },
}
