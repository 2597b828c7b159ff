import { useSyncExternalStore } from 'react'

/** A value that pages can watch. */
export interface Signal<T> {
  get(): T
  set(value: T): void
  watch(listener: (value: T) => void): () => void
}

/** Makes a value that tells whoever watches when it changes. */
export function signal<T>(first: T): Signal<T> {
  let value = first
  const listeners = new Set<(value: T) => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of Array.from(listeners)) listener(next)
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The signal's value now, and again whenever it changes. */
export const useSignal = <T>(source: Signal<T>): T => useSyncExternalStore(source.watch, source.get, source.get)
