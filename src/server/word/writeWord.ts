import type * as Docx from 'docx'
import type { FileChild, Paragraph } from 'docx'
import QRCode from 'qrcode'
import type { Poster, PosterBlock } from './poster'

type Word = typeof Docx
type Line = (words: string, size: number, options?: object) => Paragraph

/** A4 in twentieths of a point, with margins of 20 mm. */
const A4 = { width: 11_906, height: 16_838 }
const MARGIN = 1_134
const WIDTH = A4.width - 2 * MARGIN
/** In half points: to be read from a step away. */
const SIZES = { title: 52, heading: 32, text: 28, cell: 24 }
const FONT = { ascii: 'SimSun', eastAsia: '宋体', hAnsi: 'SimSun' }
/** In pixels. */
const QR_SIZE = 120

/** The sheet as a Word file: A4, large type, the heads of a table again on each page, the QR code of its page at the end. */
export async function writeWord(poster: Poster): Promise<Buffer> {
  // loaded when it is first asked for: few starts of the server ever need it
  const docx: Word = await import('docx')
  const { Document, Packer, Paragraph, TextRun, ImageRun, AlignmentType } = docx
  const line: Line = (words, size, options = {}) => new Paragraph({ spacing: { line: 360, after: 120 }, ...options, children: [new TextRun({ text: words, size, font: FONT })] })
  const qr = await QRCode.toBuffer(poster.link, { margin: 1, width: 2 * QR_SIZE })
  const document = new Document({
    title: poster.title,
    creator: '小圆桌',
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 360 }, children: [new TextRun({ text: poster.title, size: SIZES.title, bold: true, font: FONT })] }),
          ...poster.blocks.flatMap((block, at) => blockOf(docx, block, line, at === poster.blocks.length - 1)),
          ...(poster.signed === '' ? [] : [line(poster.signed, SIZES.text, { alignment: AlignmentType.RIGHT, spacing: { before: 480, after: 120 }, keepNext: true })]),
          line(poster.dated, SIZES.text, { alignment: AlignmentType.RIGHT, keepNext: true }),
          new Paragraph({ keepNext: true, children: [new ImageRun({ type: 'png', data: qr, transformation: { width: QR_SIZE, height: QR_SIZE }, altText: { name: '二维码', title: '二维码', description: poster.linkWords } })] }),
          line(poster.linkWords, SIZES.cell),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function blockOf(docx: Word, block: PosterBlock, line: Line, last: boolean): FileChild[] {
  if (block.kind === 'heading') return [line(block.text, SIZES.heading, { spacing: { before: 240, after: 120 }, keepNext: true })]
  if (block.kind === 'table') return [tableOf(docx, block, line)]
  // the last words stand on the page of whoever signs
  const lines = block.text.split('\n')
  return lines.map((words, at) => line(words, SIZES.text, last && at === lines.length - 1 ? { keepNext: true } : {}))
}

function tableOf({ Table, TableRow, TableCell, WidthType }: Word, { heads, rows, widths }: PosterBlock & { kind: 'table' }, line: Line) {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.floor((WIDTH * width) / whole))
  const rowOf = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((words, at) => new TableCell({ width: { size: columnWidths[at] as number, type: WidthType.DXA }, margins: { left: 80, right: 80 }, children: [line(words, SIZES.cell, { spacing: { before: 40, after: 40 } })] })),
    })
  return new Table({ width: { size: WIDTH, type: WidthType.DXA }, columnWidths, rows: [rowOf(heads, true), ...rows.map((cells) => rowOf(cells, false))] })
}
