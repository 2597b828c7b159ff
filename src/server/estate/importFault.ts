/** What is wrong in an import, and where: said so that whoever keeps the file can mend it. */
export interface Fault {
  readonly file: string
  /** The row as Excel counts it, the heading being row 1. */
  readonly row?: number
  readonly column?: string
  /** One Chinese sentence: what is wrong and what to do. */
  readonly say: string
}

/** A fault as one line: `人员.csv 第 12 行「手机号」：…`. */
export function faultLine({ file, row, column, say }: Fault): string {
  const where = [file, row === undefined ? '' : ` 第 ${row} 行`, column === undefined ? '' : `「${column}」`].join('')
  return `${where}：${say}`
}
