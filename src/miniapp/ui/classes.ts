/** Joins the names that hold: `classes('x-tag', late && 'x-tag--late')`. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
