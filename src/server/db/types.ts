import pg from 'pg'

const INT8 = 20
const INT8_ARRAY = 1016
const DATE = 1082
const DATE_ARRAY = 1182
const TEXT_ARRAY = 1009

const texts = pg.types.getTypeParser(TEXT_ARRAY as number, 'text') as (value: string) => (string | null)[]

/** A count, an area in cm² or a sum in fen: beyond 2^53 it would no longer be exact, so it is refused. */
function exactNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 ${value} is not exact as a number`)
  return number
}

const parsers = new Map<number, (value: string) => unknown>([
  [INT8, exactNumber],
  [INT8_ARRAY, (value) => texts(value).map((one) => (one === null ? null : exactNumber(one)))],
  // A date has no time zone: as a Date it could slip to the day before, so it stays 'YYYY-MM-DD'.
  [DATE, (value) => value],
  [DATE_ARRAY, texts],
])

/** How PostgreSQL's types come into JavaScript: int8 as a number, date as text, timestamptz as a Date. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text')) as never,
}
