/** `1,234.50`, from fen. */
export const writeYuan = (fen: number): string => `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100).toLocaleString('en-US')}.${String(Math.abs(fen) % 100).padStart(2, '0')}`

/** Fen, from whole yuan. */
export const yuan = (count: number): number => count * 100
