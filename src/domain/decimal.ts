const WRITTEN = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/

/**
 * A decimal as people write it, "17,305.90", as a whole number of its smallest part, with no
 * floating point on the way. Undefined when it is no number, or finer than `places` can hold.
 */
export function readDecimal(text: string, places: number): number | undefined {
  const [, sign, whole, fraction = ''] = WRITTEN.exec(text.trim()) ?? []
  if (whole === undefined || fraction.slice(places).replace(/0/g, '') !== '') return undefined
  const value = Number(whole.replaceAll(',', '') + fraction.slice(0, places).padEnd(places, '0'))
  if (!Number.isSafeInteger(value)) return undefined
  return sign && value ? -value : value
}

/** The other way: grouped by thousands, with at least `shown` places and more only where they are not 0. */
export function writeDecimal(value: number, places: number, shown = places): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = digits.slice(-places)
  const kept = fraction.slice(0, shown) + fraction.slice(shown).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole}.${kept}`
}
