import { listOut, openPaper, printPapers } from '../../../contract/ballot'
import { call } from '../../api'

/** A line of the roll, as whoever collects ballots needs it. */
export interface VoiceFound {
  voiceId: string
  no: number
  label: string
}

/** Finds a line of the roll: by the number on the paper, or by the address among those that are still out. */
export async function findVoice(voteId: string, text: string): Promise<readonly VoiceFound[]> {
  const no = /^\s*0*(\d{1,7})\s*(?:号)?\s*$/.exec(text)?.[1]
  if (no !== undefined) return (await call(printPapers, { params: { voteId }, query: { no: Number(no), limit: 1 } })).rows
  return (await call(listOut, { params: { voteId }, query: { search: text.trim(), limit: 12 } })).rows
}

/** What the code on a paper says; undefined where it is none of this vote's. */
export async function scannedVoice(voteId: string, text: string): Promise<VoiceFound | undefined> {
  const scene = decodeURIComponent(/[?&](?:scene|paper|code)=([^&#]+)/.exec(text)?.[1] ?? text.trim())
  const found = await call(openPaper, { params: { scene } })
  return found.voteId === voteId ? found : undefined
}
