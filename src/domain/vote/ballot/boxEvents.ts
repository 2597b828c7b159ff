import type { Instant } from '../../calendar'
import type { Caster, Channel } from '../ballot'
import type { Grant } from './grant'
import type { VoiceBox } from './voiceBox'

/** None of these bears what was chosen: that goes into the log's entry, sealed where the vote is secret. */
export type BallotCast = {
  type: 'BallotCast'
  no: number
  channel: Channel
  by: Caster
  personId: string
  grantId?: string
  at: Instant
}
export type PaperEntered = {
  type: 'PaperEntered'
  no: number
  paperId: string
  channel: 'paper' | 'door'
  kind: 'ballot' | 'invalid'
  photoIds: readonly string[]
  receivedAt: Instant
  by: string
  at: Instant
}
/** From now on it is in the log. */
export type PaperConfirmed = {
  type: 'PaperConfirmed'
  no: number
  paperId: string
  channel: 'paper' | 'door'
  kind: 'ballot' | 'invalid'
  enteredBy: string
  confirmedBy: string
  at: Instant
}
export type PaperRejected = { type: 'PaperRejected'; no: number; paperId: string; reason: string; by: string; at: Instant }
/** `ownerIds`: whose ballot it was, for they are told. */
export type BallotStruck = { type: 'BallotStruck'; no: number; reason: string; objectionId?: string; ownerIds?: readonly string[]; at: Instant }
export type GrantMade = { type: 'GrantMade'; no: number; grant: Grant; at: Instant }
export type GrantConfirmed = { type: 'GrantConfirmed'; no: number; grantId: string; by: string; at: Instant }
export type GrantEnded = { type: 'GrantEnded'; no: number; grantId: string; reason: string; by: string; at: Instant }
export type VoterNamed = { type: 'VoterNamed'; no: number; ownerId: string; by: string; at: Instant }

export type BoxEvent =
  | BallotCast
  | PaperEntered
  | PaperConfirmed
  | PaperRejected
  | BallotStruck
  | GrantMade
  | GrantConfirmed
  | GrantEnded
  | VoterNamed

/** A voice's box after an event. */
export function evolveBox(box: VoiceBox, event: BoxEvent): VoiceBox {
  const { no, at } = event
  switch (event.type) {
    case 'BallotCast': {
      const { channel, by, personId, grantId } = event
      const grant = grantId === undefined ? {} : { grantId }
      return { ...box, records: [...box.records, { kind: 'ballot', no, channel, by, personId, ...grant, at }] }
    }
    case 'PaperEntered': {
      const { paperId: id, channel, kind, photoIds, receivedAt, by: enteredBy } = event
      return { ...box, papers: [...box.papers, { id, channel, kind, enteredBy, receivedAt, photoIds }] }
    }
    case 'PaperConfirmed': {
      const { channel, kind, enteredBy: personId } = event
      return {
        ...withoutPaper(box, event.paperId),
        records: [...box.records, { kind, no, channel, by: 'clerk', personId, at }],
      }
    }
    case 'PaperRejected':
      return withoutPaper(box, event.paperId)
    case 'BallotStruck':
      return { ...box, records: [...box.records, { kind: 'strike', no, at }] }
    case 'GrantMade':
      return { ...box, grants: [...box.grants, event.grant] }
    case 'GrantConfirmed':
      return withGrant(box, event.grantId, { confirmed: true })
    case 'GrantEnded':
      return withGrant(box, event.grantId, { endedAt: at })
    case 'VoterNamed':
      return { ...box, namedOwnerId: event.ownerId }
  }
}

const withoutPaper = (box: VoiceBox, paperId: string): VoiceBox => ({
  ...box,
  papers: box.papers.filter(({ id }) => id !== paperId),
})

const withGrant = (box: VoiceBox, grantId: string, change: Partial<Grant>): VoiceBox => ({
  ...box,
  grants: box.grants.map((grant) => (grant.id === grantId ? { ...grant, ...change } : grant)),
})
