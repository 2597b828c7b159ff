import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { photoReasons, type TooManyPhotos } from '../matter/reasons'
import type { Meeting, PaperSignatureNoted } from './meeting'
import { CHAIR, phaseReasons, type MeetingWrongPhase, type NotYours } from './reasons'
import { answerOf } from './signing'
import { editionReasons, type MinutesChanged } from './signMinutes'

export type NotePaperSignatureRefusal = NotYours | MeetingWrongPhase | MinutesChanged | TooManyPhotos | { code: 'NOT_SENT_FOR_SIGNING' } | { code: 'NO_SUCH_SIGNER' } | { code: 'ANSWERED_ON_PHONE' }

export interface NotePaperSignature {
  readonly key: string
  /** Of the sheet that was signed. */
  readonly edition: number
  /** False takes back a note that was a slip of the finger; what somebody said on their own phone stays. */
  readonly signed: boolean
  readonly photoIds: readonly string[]
}

/** Somebody signed on the sheet of paper, and the secretary notes it; whoever has an account hears of it and may say otherwise. */
export function notePaperSignature({ key, edition, signed, photoIds }: NotePaperSignature, meeting: Meeting, actor: Actor, now: Instant): Decision<PaperSignatureNoted, NotePaperSignatureRefusal> {
  const { signing } = meeting
  const own = signing && answerOf(signing, key)
  const known = signing?.signers.some((one) => one.key === key)
  return decideBy<PaperSignatureNoted, NotePaperSignatureRefusal>(
    [
      ...roleReasons(actor, CHAIR),
      ...phaseReasons(meeting, ['held']),
      ...(signing ? (known ? editionReasons(edition, meeting) : [{ code: 'NO_SUCH_SIGNER' } as const]) : [{ code: 'NOT_SENT_FOR_SIGNING' } as const]),
      ...(own && !own.paper && own.kind === 'objects' && signed ? [{ code: 'ANSWERED_ON_PHONE' } as const] : []),
      ...photoReasons(photoIds),
    ],
    () => {
      const isSo = signed ? own?.kind === 'signed' && photoIds.length === 0 : !own?.paper
      return isSo ? [] : [{ type: 'PaperSignatureNoted', key, edition, signed, photoIds, at: now }]
    },
  )
}
