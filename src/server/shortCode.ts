import { randomInt } from 'node:crypto'

/** Letters and digits that are not mistaken for one another when read aloud or written by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8

/** A code that is printed on a slip or a letter and typed in by hand; by chance, so that none can be guessed from another. */
export const newShortCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
