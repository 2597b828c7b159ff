import { randomUUID } from 'node:crypto'
import sharp from 'sharp'

/** What the server said yes to: it must never be lost. */
export interface Acknowledged {
  readonly matters: { id: string; photoId: string }[]
  readonly photos: string[]
}

export interface Person {
  readonly token: string
  readonly estateId: string
}

/** Becomes the first resident of the demonstration. */
export async function becomeResident(origin: string): Promise<Person> {
  const people = await (await fetch(`${origin}/api/demo/people`)).json()
  const resident = people.rows.find(({ role }: { role: string }) => role === 'resident')
  const { token } = await (await fetch(`${origin}/api/demo/become`, json({ personId: resident.id }))).json()
  const session = await (await fetch(`${origin}/api/session`, { headers: { authorization: `Bearer ${token}` } })).json()
  return { token, estateId: session.acting.estateId }
}

const json = (body: object, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** Reports with a photo, one after another, until told to stop; a call that breaks off is simply not acknowledged. */
export async function reportUntil(stopped: () => boolean, origin: () => string, person: Person, into: Acknowledged): Promise<void> {
  const picture = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#1b6b3a' } }).jpeg().toBuffer()
  const headers = { authorization: `Bearer ${person.token}` }
  while (!stopped()) {
    try {
      const form = new FormData()
      form.set('photo', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'a.jpg')
      const at = `${origin()}/api/estates/${person.estateId}`
      const photo = await fetch(`${at}/photos`, { method: 'POST', headers, body: form })
      if (!photo.ok) continue
      const photoId = (await photo.json()).id as string
      into.photos.push(photoId)
      const body = { category: 'repair', text: '断电时报的', photoIds: [photoId], where: { kind: 'estate' }, seenBy: 'handlers' }
      const told = await fetch(`${at}/matters`, json(body, { ...headers, 'idempotency-key': randomUUID() }))
      if (told.ok) into.matters.push({ id: (await told.json()).id, photoId })
    } catch {
      // killed in the middle: not acknowledged; the next turn waits for the server to be back
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}
