import { signal } from './signal'
import { forget, keep, recall } from './storage'

const KEY = 'token'

/** The session's token, kept on this phone; undefined for a guest. */
export const token = signal<string | undefined>(recall<string>(KEY))
token.watch((value) => (value === undefined ? forget(KEY) : keep(KEY, value)))

/** The header by which the server knows who asks; none for a guest. */
export function bearerHeader(): Record<string, string> {
  const bearer = token.get()
  return bearer ? { authorization: `Bearer ${bearer}` } : {}
}

const PERSON_KEY = 'personId'

/** Who is logged in: what waits on the phone is sent only as the one who did it. */
export const personId = signal<string | undefined>(recall<string>(PERSON_KEY))
personId.watch((value) => (value === undefined ? forget(PERSON_KEY) : keep(PERSON_KEY, value)))

const ESTATE_KEY = 'estateId'

/** The estate that is looked at; stands for `:estateId` where a call names none. */
export const estateId = signal<string | undefined>(recall<string>(ESTATE_KEY))
estateId.watch((value) => (value === undefined ? forget(ESTATE_KEY) : keep(ESTATE_KEY, value)))

const PASS_KEY = 'photoPass'

/** Stands for the token in a photo's address, where no header can be sent. */
export const photoPass = signal<string | undefined>(recall<string>(PASS_KEY))
photoPass.watch((value) => (value === undefined ? forget(PASS_KEY) : keep(PASS_KEY, value)))
