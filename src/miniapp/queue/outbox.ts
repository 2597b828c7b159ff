import type { Carries, Route } from '../../contract/route'
import { fill, wire, withLogin, type Call } from '../api'
import type { Params } from '../address'
import { newKey } from '../key'
import { online } from '../network'
import { asProblem, isPassing, Problem } from '../problem'
import { send, sendFile } from '../send'
import { signal } from '../signal'
import { keep, recall } from '../storage'
import { personId } from '../token'
import { dropFile, keepFile, openFile } from './keptFile'
import { createQueue, type QueuedCommand, type QueuedPhoto, type QueueState } from './queue'

const KEY = 'outbox'

/** What waits and what was refused, for whoever shows it. */
export const outboxState = signal<QueueState>(recall<QueueState>(KEY) ?? { waiting: [], refused: [] })
/** The commands that the last flush delivered: pages that show them load again. */
export const delivered = signal<readonly QueuedCommand[]>([])

const queue = createQueue({
  load: () => recall<QueueState>(KEY),
  save: (state) => keep(KEY, state),
  send: (one) => withLogin(() => send(one)),
  upload: (path, photo) => withLogin(() => uploadKept(path, photo)),
  drop: ({ file }) => dropFile(file),
  problemOf: asProblem,
  // A login that ran out waits for the person; nothing is lost meanwhile.
  passing: (problem) => isPassing(problem) || problem.status === 401,
  mine: ({ by }) => by === personId.get(),
  changed: (state) => outboxState.set(state),
  newKey,
  now: Date.now,
})

async function uploadKept(path: string, photo: QueuedPhoto): Promise<string> {
  const file = await openFile(photo.file)
  if (!file) throw new Problem('PHOTO_LOST', '手机里已经没有这张照片了，请重新拍一张再提交')
  const answer = (await sendFile(path, file, photo.key)) as { id: string }
  return answer.id
}

export interface Doing {
  /** In words, for the one who does it. */
  about: string
  /** Pictures on the phone that go with it, each to its own field where `photoField` is not theirs. */
  files?: readonly (string | { file: string; field: string })[]
  /** The route that takes a picture. */
  photoRoute?: Route
  photoParams?: Params
  photoField?: string
  /** The body's field for when it was done, if it has to wait. */
  lateField?: string
}

/**
 * Does a write that must not need a signal: it is kept first and sent in its turn.
 * Answers `sent` when the server has it now, `waiting` when it will be sent later;
 * throws the `Problem` when the server refused it, or the phone has no room.
 */
export async function doLater<C extends Carries>(route: Route<C>, input: Call<C>, doing: Doing): Promise<'sent' | 'waiting'> {
  const one = wire(route, input)
  const photos = await Promise.all(
    (doing.files ?? []).map(async (one) =>
      typeof one === 'string'
        ? { file: await keepFile(one), key: newKey() }
        : { file: await keepFile(one.file), key: newKey(), field: one.field },
    ),
  )
  const command: QueuedCommand = {
    ...one,
    key: one.key ?? newKey(),
    about: doing.about,
    by: personId.get(),
    at: Date.now(),
    ...(doing.lateField && { lateField: doing.lateField }),
    ...(photos.length > 0 && {
      photos,
      photoPath: fill(doing.photoRoute ?? { path: '' }, doing.photoParams ?? {}),
      photoField: doing.photoField,
    }),
  }
  if (!queue.add(command)) {
    throw new Problem('NO_ROOM', '手机存储空间不足，没能存下这次操作，请清理后再试')
  }
  await flushOutbox()
  const refused = queue.state().refused.find(({ command: { key } }) => key === command.key)
  if (refused) {
    queue.dismiss(command.key)
    throw new Problem(refused.code, refused.reason, 409)
  }
  return queue.state().waiting.some(({ key }) => key === command.key) ? 'waiting' : 'sent'
}

let timer: ReturnType<typeof setTimeout> | undefined
let wait = 5_000

/** Sends what waits, and looks again later while something does. */
export async function flushOutbox(): Promise<void> {
  const sent = await queue.flush()
  if (sent.length > 0) delivered.set(sent)
  clearTimeout(timer)
  if (!queue.state().waiting.some(({ by }) => by === personId.get())) {
    wait = 5_000
    return
  }
  timer = setTimeout(() => void flushOutbox(), wait)
  wait = Math.min(wait * 2, 120_000)
}

/** Puts aside a refused command that its person has read. */
export const dismissRefused = (key: string) => queue.dismiss(key)

/** Does a refused command again, at its person's wish. */
export function retryRefused(key: string): Promise<void> {
  queue.again(key)
  return flushOutbox()
}

/** Sends whenever the network comes back. */
export function watchOutbox(): void {
  online.watch((is) => void (is && flushOutbox()))
  void flushOutbox()
}
