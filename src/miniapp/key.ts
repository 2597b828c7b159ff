/**
 * A name for one act of a person: sent again with the same name, it happens once.
 * It must be unlike any other, not unguessable; WeChat has no `crypto`.
 */
export function newKey(): string {
  const chance = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${chance()}${chance()}`
}
