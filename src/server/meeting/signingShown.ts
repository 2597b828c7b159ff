import type { MinutesSigning } from '../../contract/meeting'
import { hasRole, type Actor } from '../../domain/actor'
import { toIso } from '../../domain/calendar'
import type { Meeting } from '../../domain/meeting/meeting'
import { shownAs } from '../../domain/meeting/publicNames'
import { signedInWords } from '../../domain/meeting/signingWords'
import { CHAIR } from '../../domain/meeting/reasons'
import { answerOf, signingCounts, signingUntil, standsSigned, type Signing } from '../../domain/meeting/signing'

/** How the signing of the minutes stands: numbers and open names for all, the reader's own word, and everything by name for the secretary. */
export function signingShown(meeting: Meeting, signing: Signing, viewer: Actor | undefined): MinutesSigning {
  const { edition, signers, answers } = signing
  const nameOf = (key: string) => signers.find((one) => one.key === key)?.name ?? '改记录以前到会的人'
  const chair = hasRole(viewer, CHAIR)
  const counts = signingCounts(signing)
  const mine = viewer && signers.find(({ personId }) => personId === viewer.personId)
  return {
    edition,
    current: standsSigned(meeting),
    until: toIso(signingUntil(signing)),
    counts: chair ? counts : { ...counts, objected: 0, silent: 0, unasked: 0, notSigned: counts.objected + counts.silent + counts.unasked },
    signedWords: signedInWords(signing),
    lines: signers.filter(({ key }) => chair || answerOf(signing, key)?.kind === 'signed').map((one) => {
      const answer = answerOf(signing, one.key)
      return { who: shownAs(one), ...(answer?.kind === 'signed' && { signedAt: toIso(answer.at), ...(answer.paper && { onPaper: true }) }) }
    }),
    ...(mine && { mine: wordOf(signing, mine.key) }),
    ...(chair && {
      persons: signers.map(({ key, personId, name, as }) => {
        const answer = answerOf(signing, key)
        return { key, name, as, state: answer?.kind ?? (personId === undefined ? 'unasked' : 'silent'), onPaper: answer?.paper !== undefined, photos: [...(answer?.paper?.photoIds ?? [])] }
      }),
      objections: answers.filter(({ kind }) => kind === 'objects').map((one) => ({ name: nameOf(one.key), words: one.words, edition: one.edition })),
    }),
  }
}

function wordOf(signing: Signing, key: string): NonNullable<MinutesSigning['mine']> {
  const answer = answerOf(signing, key)
  return { words: answer?.words ?? '', ...(answer && { kind: answer.kind }), ...(answer?.paper && { onPaper: true }) }
}
