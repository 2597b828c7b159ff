import { answered, failed, named, type Answer } from './answer'
import { callForFields, type Line } from './call'
import type { AppVersion } from './settings'
import type { AccessTokens } from './token'

export interface LinkToMake {
  path: string
  /** without the question mark, at most 1,024 characters */
  query?: string
  /** every link expires: 1 to 30 days */
  days: number
}

/** `NOT_ALLOWED`: the account may not make links (a personal one, or banned). */
export type LinkReason = 'NOT_ALLOWED' | 'PAGE_UNPUBLISHED' | 'QUERY_TOO_LONG'

const REASONS: Readonly<Record<number, LinkReason>> = {
  40002: 'NOT_ALLOWED',
  40013: 'NOT_ALLOWED',
  40165: 'PAGE_UNPUBLISHED',
  85079: 'PAGE_UNPUBLISHED',
}

const LONGEST_QUERY = 1024
const MOST_DAYS = 30
/** expire_type 1: after a number of days */
const BY_DAYS = 1

/** A `weixin://` link that opens the mini-program from a text message or a web page. */
export async function makeScheme(
  line: Line,
  tokens: AccessTokens,
  version: AppVersion,
  { path, query = '', days }: LinkToMake,
): Promise<Answer<string, LinkReason>> {
  return make(line, tokens, '/wxa/generatescheme', 'openlink', query, {
    jump_wxa: { path, query, env_version: version },
    expire_type: BY_DAYS,
    expire_interval: within(days),
  })
}

/** An https link that does the same, also where `weixin://` can't be tapped. */
export async function makeUrlLink(
  line: Line,
  tokens: AccessTokens,
  version: AppVersion,
  { path, query = '', days }: LinkToMake,
): Promise<Answer<string, LinkReason>> {
  return make(line, tokens, '/wxa/generate_urllink', 'url_link', query, {
    path,
    query,
    env_version: version,
    expire_type: BY_DAYS,
    expire_interval: within(days),
  })
}

async function make(
  line: Line,
  tokens: AccessTokens,
  path: string,
  field: 'openlink' | 'url_link',
  query: string,
  body: Record<string, unknown>,
): Promise<Answer<string, LinkReason>> {
  if (query.length > LONGEST_QUERY) return failed('refused', 'the query is too long', 'QUERY_TOO_LONG')
  const answer = await callForFields(line, { method: 'POST', path, body, repeat: 'safe' }, tokens)
  if (!answer.ok) return named(answer, REASONS)
  const link = answer.value[field]
  return typeof link === 'string' && link !== '' ? answered(link) : failed('lost', 'the answer has no link')
}

const within = (days: number) => Math.min(MOST_DAYS, Math.max(1, Math.floor(days)))
