import { useEffect } from 'react'
import { useSignal } from '../signal'
import { delivered, dismissRefused, flushOutbox, outboxState, retryRefused } from './outbox'
import type { QueuedCommand } from './queue'

/** What waits on this phone, and what the server would not take. */
export function useQueue() {
  const { waiting, refused } = useSignal(outboxState)
  return { waiting: waiting.length, commands: waiting, refused, sendNow: flushOutbox, dismiss: dismissRefused, again: retryRefused }
}

/** Calls back when commands that waited have arrived, so that the page can load again. */
export function useDelivered(then: (commands: readonly QueuedCommand[]) => void): void {
  useEffect(() => delivered.watch(then), [then])
}
