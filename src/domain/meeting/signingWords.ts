import { localDateOf, longDay, type Instant } from '../calendar'
import { cameInWords } from './publicNames'
import { answerOf, type Signing, type SigningCounts } from './signing'

/** Who signed the minutes, in a line that leaves nobody out: on the page, on paper and in Word alike. */
export function signingInWords({ came, signed, onPaper, objected, silent, unasked, notSigned = 0 }: SigningCounts & { notSigned?: number }): string {
  return [
    `到会 ${came} 人，签认 ${signed} 人${onPaper > 0 ? `（其中纸上 ${onPaper} 人）` : ''}`,
    notSigned > 0 && `没有签认 ${notSigned} 人`,
    objected > 0 && `有不同意见 ${objected} 人`,
    silent > 0 && `没有答复 ${silent} 人`,
    unasked > 0 && `没有账号、还没在纸上签 ${unasked} 人`,
  ].filter(Boolean).join('，')
}

/** Who signed: by name who agreed to be named, the others by what they came as and how many. */
export function signedInWords(signing: Signing): string {
  const signed = signing.signers.filter(({ key }) => answerOf(signing, key)?.kind === 'signed')
  const others = signed.filter(({ named }) => !named)
  return [...signed.filter(({ named }) => named).map(({ name }) => name), ...(others.length > 0 ? [cameInWords(others)] : [])].join('、')
}

/** What was signed: this text, or the one before it was corrected. */
export const signedWhat = (edition: number, current: boolean): string =>
  current ? `大家签的是第 ${edition} 稿，就是上面的文字。` : `签的是第 ${edition} 稿；公布时文字改过，改过以后没有再签。`

export interface SigningLine {
  readonly who: string
  readonly signedAt?: Instant
  readonly onPaper?: boolean
}

export const SIGNING_HEADS = ['到会的人', '签认', '日期']
export const SIGNING_WIDTHS = [3, 3, 3]

/** The line of the printed sheet; who has not signed has an empty one, for a pen. */
export const signingRow = ({ who, signedAt, onPaper }: SigningLine): string[] =>
  signedAt === undefined ? [who, '', ''] : [who, onPaper ? '纸上签认' : '手机签认', longDay(localDateOf(signedAt))]
