import { readDecimal, writeDecimal } from './decimal'

/** Money in whole fen. */
export type Fen = number

const PLACES = 2

/** "1,234.5" yuan; undefined when it is no sum, or finer than a fen. A refund may be negative. */
export const readMoney = (yuan: string): Fen | undefined => readDecimal(yuan, PLACES)

/** "1,234.50": always with its fen, so that columns line up; the page adds 元. */
export const writeMoney = (fen: Fen): string => writeDecimal(fen, PLACES)
