import type { Problem } from '../problem'
import type { Wire } from '../send'

/** A photo that goes with a command: kept on the phone until the server has it. */
export interface QueuedPhoto {
  /** The name under which the phone keeps it. */
  file: string
  key: string
  /** The body's field that takes its id, where it is not the command's. */
  field?: string
  /** Its id on the server, once it is there. */
  id?: string
}

/** One act done without a network, waiting its turn. */
export interface QueuedCommand extends Wire {
  key: string
  /** In words, for the one who did it: 完工 0412 2单元楼道灯不亮. */
  about: string
  /** Who did it: it is never sent as somebody else. */
  by?: string
  /** When it was done on the phone, ms since the epoch. */
  at: number
  photos?: QueuedPhoto[]
  /** Where photos are uploaded, and the body's field that takes their ids. */
  photoPath?: string
  photoField?: string
  /** The body's field that says when it was really done, filled in only if it had to wait. */
  lateField?: string
  /** It could not be sent at once. */
  waited?: boolean
}

export interface RefusedCommand {
  command: QueuedCommand
  code: string
  reason: string
}

export interface QueueState {
  waiting: readonly QueuedCommand[]
  refused: readonly RefusedCommand[]
}

/** What the queue needs of the phone and the network. */
export interface QueueParts {
  load(): QueueState | undefined
  /** False when the phone has no room: the act is then refused at once, not lost later. */
  save(state: QueueState): boolean
  send(wire: Wire): Promise<unknown>
  upload(path: string, photo: QueuedPhoto): Promise<string>
  drop(photo: QueuedPhoto): void
  problemOf(thrown: unknown): Problem
  /** Whether trying later may help. */
  passing(problem: Problem): boolean
  /** Whether it was done by the one who is logged in now. */
  mine(command: QueuedCommand): boolean
  changed(state: QueueState): void
  /** A fresh name for an act that is done again. */
  newKey(): string
  now(): number
}

export interface Queue {
  state(): QueueState
  add(command: QueuedCommand): boolean
  /** Sends what waits, in order, one at a time. Calls while it runs join it. Answers what was sent. */
  flush(): Promise<readonly QueuedCommand[]>
  /** Lets a refused one go, with its photos. */
  dismiss(key: string): void
  /** Puts a refused one at the end of what waits, as an act done again. */
  again(key: string): void
}

/** An outbox on the phone: in order, once each, over any number of restarts. */
export function createQueue(parts: QueueParts): Queue {
  let state: QueueState = parts.load() ?? { waiting: [], refused: [] }
  let running: Promise<readonly QueuedCommand[]> | undefined

  const become = (next: QueueState): boolean => {
    if (!parts.save(next)) return false
    state = next
    parts.changed(state)
    return true
  }
  const leave = (command: QueuedCommand, refused: readonly RefusedCommand[] = state.refused) => {
    become({ waiting: state.waiting.filter(({ key }) => key !== command.key), refused })
  }
  const letPhotosGo = (command?: QueuedCommand) => {
    for (const photo of command?.photos ?? []) parts.drop(photo)
  }
  const noteWaited = () => {
    if (state.waiting.every((one) => one.waited || !parts.mine(one))) return
    become({ ...state, waiting: state.waiting.map((one) => (parts.mine(one) ? { ...one, waited: true } : one)) })
  }
  const noteId = (command: QueuedCommand, photo: QueuedPhoto, id: string) => {
    photo.id = id
    become({ ...state, waiting: state.waiting.map((one) => (one.key === command.key ? { ...command } : one)) })
  }

  async function deliver(command: QueuedCommand): Promise<void> {
    for (const photo of command.photos ?? []) {
      if (!photo.id) noteId(command, photo, await parts.upload(command.photoPath ?? '', photo))
    }
    await parts.send({ method: command.method, path: command.path, key: command.key, body: bodyOf(command) })
  }

  async function run(): Promise<readonly QueuedCommand[]> {
    const sent: QueuedCommand[] = []
    const next = () => state.waiting.find(parts.mine)
    for (let command = next(); command; command = next()) {
      try {
        await deliver(command)
        leave(command)
        letPhotosGo(command)
        sent.push(command)
      } catch (thrown) {
        const problem = parts.problemOf(thrown)
        if (parts.passing(problem)) {
          noteWaited()
          break
        }
        leave(command, [...state.refused, { command, code: problem.code, reason: problem.message }])
      }
    }
    return sent
  }

  return {
    state: () => state,
    add: (command) => become({ ...state, waiting: [...state.waiting, command] }),
    flush: () => {
      running ??= run().finally(() => {
        running = undefined
      })
      return running
    },
    dismiss: (key) => {
      const gone = state.refused.find(({ command }) => command.key === key)
      if (become({ ...state, refused: state.refused.filter((one) => one !== gone) })) letPhotosGo(gone?.command)
    },
    again: (key) => {
      const one = state.refused.find(({ command }) => command.key === key)
      if (!one) return
      const renewed = doneAgain(one, parts)
      become({ waiting: [...state.waiting, renewed], refused: state.refused.filter((other) => other !== one) })
    },
  }
}

/** A refused act done again: its photos go up anew, for loose ones are swept; a time that was refused becomes now. */
function doneAgain({ command, code }: RefusedCommand, { newKey, now }: QueueParts): QueuedCommand {
  const photos = command.photos?.map(({ id: _gone, ...photo }) => ({ ...photo, key: newKey() }))
  const timed = code.startsWith('DONE_') ? { at: now(), waited: false } : {}
  return { ...command, ...timed, key: newKey(), ...(photos && { photos }) }
}

/** The body with the ids of its photos in it, and with the time if it waited. */
function bodyOf({ body, photos = [], photoField = 'photoIds', lateField, waited, at }: QueuedCommand): unknown {
  const late = waited && lateField ? { [lateField]: new Date(at).toISOString() } : undefined
  if (photos.length === 0 && !late) return body
  const fields: Record<string, unknown> = { ...(body as object | undefined), ...late }
  for (const { field = photoField, id } of photos) {
    fields[field] = [...((fields[field] as readonly string[] | undefined) ?? []), id]
  }
  return fields
}
