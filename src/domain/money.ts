import { readDecimal, writeDecimal } from './decimal'

/** Money in whole fen. */
export type Fen = number

const PLACES = 2

/** "1,234.5" yuan; undefined when it is no sum, or finer than a fen. A refund may be negative. */
export const readMoney = (yuan: string): Fen | undefined => readDecimal(yuan, PLACES)

/** "1,234.50": always with its fen, so that columns line up. */
export const writeMoney = (fen: Fen): string => writeDecimal(fen, PLACES)

/** "1,234.50 元": in a sentence. */
export const writeYuan = (fen: Fen): string => `${writeMoney(fen)} 元`
