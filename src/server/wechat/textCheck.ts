import { answered, failed, named, type Answer } from './answer'
import { callForFields, type Line } from './call'
import type { AccessTokens } from './token'

export type Verdict = 'pass' | 'review' | 'risky'
/** 1 profile, 2 comment, 3 forum, 4 social log */
export type Scene = 1 | 2 | 3 | 4

export interface TextToCheck {
  openid: string
  scene: Scene
  content: string
  title?: string
  nickname?: string
}

/** 100 normal, 10001 advertising, 20001 politics, 20002 porn, 20003 abuse, 20006 crime, 20008 fraud, 20012 vulgar, 20013 copyright, 21000 other */
export interface TextVerdict {
  suggest: Verdict
  label: number
  traceId?: string
}

/** `USER_NOT_RECENT`: WeChat judges only for someone who used the app within the last two hours. */
export type CheckReason = 'USER_NOT_RECENT' | 'USER_UNKNOWN'

export const CHECK_REASONS: Readonly<Record<number, CheckReason>> = {
  61010: 'USER_NOT_RECENT',
  40003: 'USER_UNKNOWN',
  43104: 'USER_UNKNOWN',
}

const MOST = 2500
/** Pieces of a long text overlap, so that no word is hidden on a cut. */
const OVERLAP = 50
const NORMAL = 100
const OTHER = 21000

/** Checks a text; the worst of its pieces counts. Nothing written is nothing to check. */
export async function checkText(
  line: Line,
  tokens: AccessTokens,
  text: TextToCheck,
): Promise<Answer<TextVerdict, CheckReason>> {
  let worst: TextVerdict = { suggest: 'pass', label: NORMAL }
  for (const content of pieces(text.content)) {
    const answer = await checkPiece(line, tokens, { ...text, content })
    if (!answer.ok) return answer
    if (rank(answer.value.suggest) >= rank(worst.suggest)) worst = answer.value
    if (worst.suggest === 'risky') break
  }
  return answered(worst)
}

/** What a check comes to: one that failed is for a person to look at, never published as it is. */
export function verdictOf(answer: Answer<{ suggest: Verdict }, CheckReason>): Verdict {
  return answer.ok ? answer.value.suggest : 'review'
}

async function checkPiece(
  line: Line,
  tokens: AccessTokens,
  { openid, scene, content, title, nickname }: TextToCheck,
): Promise<Answer<TextVerdict, CheckReason>> {
  const answer = await callForFields(line, {
    method: 'POST',
    path: '/wxa/msg_sec_check',
    body: { version: 2, openid, scene, content, ...(title && { title }), ...(nickname && { nickname }) },
    repeat: 'safe',
  }, tokens)
  if (!answer.ok) return named(answer, CHECK_REASONS)
  const { result, trace_id: traceId } = answer.value
  if (typeof result !== 'object' || result === null) return failed('lost', 'the answer has no verdict')
  return answered({ ...readResult(result), ...(typeof traceId === 'string' && { traceId }) })
}

/** Reads `{ suggest, label }`; a word we do not know is for a person, and the label may be text. */
export function readResult(
  { suggest, label }: { suggest?: unknown; label?: unknown },
): { suggest: Verdict; label: number } {
  const known = suggest === 'pass' || suggest === 'risky' ? suggest : 'review'
  return { suggest: known, label: Number(label) || (known === 'pass' ? NORMAL : OTHER) }
}

export const rank = (verdict: Verdict): number => ['pass', 'review', 'risky'].indexOf(verdict)

function pieces(content: string): string[] {
  const text = content.trim()
  const found: string[] = []
  for (let from = 0; from < text.length; ) {
    const to = wholeCharacter(text, Math.min(from + MOST, text.length))
    found.push(text.slice(from, to))
    from = to === text.length ? to : wholeCharacter(text, to - OVERLAP)
  }
  return found
}

/** Steps back where a cut would fall inside a surrogate pair. */
const wholeCharacter = (text: string, at: number) =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) && at < text.length ? at - 1 : at
