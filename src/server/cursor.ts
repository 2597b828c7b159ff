const CURSOR = /^(2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The cursor after a row, in SQL: a moment to the microsecond, and the row's id. */
export const cursorOf = (moment: string): string =>
  `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || id`

/** A cursor as moment and id; nothing where it is none of ours, and then the list begins anew. */
export function readCursor(text: string | undefined): [at: string, id: string] | [] {
  const [, at, id] = CURSOR.exec(text ?? '') ?? []
  return at !== undefined && id !== undefined && isMoment(at) ? [at, id] : []
}

/** A cursor that is a count of rows passed over; anything else begins the list anew. */
export const readOffset = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)

/** 30 February is a text of the right form, and a moment that PostgreSQL refuses. */
function isMoment(text: string): boolean {
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text.slice(0, 19))
}
