import { z } from 'zod'
import { CASTERS, CHANNELS } from '../domain/vote/ballot'
import { GRANT_KINDS } from '../domain/vote/ballot/grant'
import { id, instant, pageOf, photoIds, timelineEntry, words } from './shapes.schema'

const no = z.number().int()
const phone = z.string().regex(/^1\d{10}$/, '请填写 11 位手机号')
const name = z.string().max(200)
/** A question's id and the ids of the options marked; in the order of the questions. */
const choices = z.array(z.tuple([z.string().max(64), z.array(z.string().max(64)).max(60)])).max(20)
const amount = z.object({ persons: z.number().int(), areaCm2: z.number().int() })
const hex = z.string()
/** 32 bytes made on the voter's phone, hexadecimal. */
const seed = z.string().regex(/^[0-9a-f]{64}$/)

export const turnout = z.object({
  phase: z.string(),
  closesAt: instant.nullish(),
  tookPart: amount,
  all: amount,
  /** What the quorum needs, and what of it is still missing; 0 when it is reached. */
  quorum: z.object({ n: z.number(), d: z.number() }),
  needed: amount,
  missing: amount,
})

const head = z.object({ size: z.number().int(), root: hex, at: instant, signature: hex })

/** What the voter keeps; `path` and `head` come once a head was published over it, `waiting` until then. */
export const receipt = z.object({
  voteId: id,
  entryId: id,
  no,
  /** Two groups of five: the beginning of the ballot's own hash. */
  code: z.string(),
  at: instant,
  channel: z.enum(CHANNELS),
  waiting: z.boolean(),
  seq: z.number().int().optional(),
  leaf: z.string().optional(),
  path: z.array(hex).optional(),
  head: head.optional(),
})

const counted = z.object({
  kind: z.enum(['ballot', 'invalid']),
  channel: z.enum(CHANNELS),
  by: z.enum(CASTERS),
  at: instant,
})

export const grantShown = z.object({
  id,
  kind: z.enum(GRANT_KINDS),
  name: z.string(),
  /** The other of the two is still to compare it with the photo. */
  confirmed: z.boolean(),
  expiresAt: instant.nullish(),
  endedAt: instant.nullish(),
  /** In force now. */
  live: z.boolean(),
})

export const myVoice = z.object({
  id,
  no,
  label: z.string(),
  units: z.array(z.object({ label: z.string(), areaCm2: z.number().int() })),
  areaCm2: z.number().int(),
  /** As what I stand here. */
  as: z.enum(['owner', 'proxy', 'guardian', 'representative', 'helper']),
  /** For whom, where not for myself. */
  forName: z.string().nullish(),
  phase: z.enum(['out', 'in']),
  counted: counted.nullish(),
  /** The entry of the ballot that counts, for its receipt; where it is mine to see. */
  entryId: id.nullish(),
  code: z.string().nullish(),
  /** I may cast now: a first ballot, or another in its place. */
  mayCast: z.boolean(),
  /** Why not, in words. */
  whyNot: z.string().nullish(),
  /** Until when I may, where that ends before the close. */
  until: instant.nullish(),
  /** A paper of it waits for the second person. */
  paperWaits: z.boolean(),
  /** The co-owners, where there are several: one of them is named to vote. */
  coOwners: z.array(z.object({ personId: id, name: z.string(), named: z.boolean(), me: z.boolean() })),
  /** Shown to owners: who may cast in their place. */
  grants: z.array(grantShown),
})

export const outRow = z.object({
  voiceId: id,
  no,
  label: z.string(),
  units: z.number().int(),
  areaCm2: z.number().int(),
  /** Its paper could not be read: it may still vote. */
  invalid: z.boolean(),
  /** Nobody of record: a letter is all that reaches it. */
  ownerUnknown: z.boolean(),
  paperWaits: z.boolean(),
  remindedAt: instant.nullish(),
})

export const paperPrinted = z.object({
  voiceId: id,
  no,
  label: z.string(),
  units: z.array(z.object({ label: z.string(), areaCm2: z.number().int() })),
  areaCm2: z.number().int(),
  /** At most 32 characters: for a mini-program code. */
  scene: z.string(),
  link: z.string(),
  /** SVG. */
  qr: z.string(),
})

export const waitingPaper = z.object({
  paperId: id,
  voiceId: id,
  no,
  label: z.string(),
  channel: z.enum(['paper', 'door']),
  invalid: z.boolean(),
  photoIds: z.array(id),
  receivedAt: instant,
  enteredBy: z.string(),
  /** Entered by the reader: another has to confirm it. */
  mine: z.boolean(),
})

export const waitingGrant = z.object({
  grantId: id,
  voiceId: id,
  no,
  label: z.string(),
  kind: z.enum(GRANT_KINDS),
  name: z.string(),
  photoIds: z.array(id),
  enteredBy: z.string(),
  at: instant,
  mine: z.boolean(),
})

const voiceDone = z.object({ voiceId: id, no, phase: z.enum(['out', 'in']) })
const cast = voiceDone.extend({ entryId: id, code: z.string(), at: instant, channel: z.enum(CHANNELS) })
const marks = { choices: choices.default([]), invalid: z.boolean().default(false), reason: z.string().max(200).default('') }

export const ballotSchemas = {
  readTurnout: { answer: turnout },
  listHeads: { answer: z.object({ signingKey: hex, rows: z.array(head) }) },
  proveConsistency: {
    query: z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
    answer: z.object({ from: z.number().int(), to: z.number().int(), proof: z.array(hex) }),
  },
  readVoteFile: { answer: z.string() },
  myBallots: { answer: z.object({ rows: z.array(myVoice) }) },
  castBallot: {
    body: z.object({ choices, seed: seed.optional() }),
    /** `seed`: of a secret ballot, when the phone sent none. It is kept nowhere: a second sending does not get it again. */
    answer: cast.extend({ seed: seed.optional() }),
  },
  readReceipt: { answer: receipt },
  nameVoter: { body: z.object({ ownerId: id }), answer: voiceDone },
  grantHelp: { body: z.object({ phone, name, expiresAt: z.iso.datetime({ offset: true }) }), answer: voiceDone.extend({ grantId: id }) },
  undoHelp: { body: z.object({}), answer: voiceDone },
  grantProxy: {
    body: z.object({
      kind: z.enum(['proxy', 'guardian', 'representative']),
      phone,
      name,
      /** The owner for whom; left out where the owner sends in the letter, or the developer's voice has none. */
      forOwnerId: id.optional(),
      photoIds,
    }),
    answer: voiceDone.extend({ grantId: id }),
  },
  confirmGrant: { body: z.object({}), answer: voiceDone },
  endGrant: { body: z.object({ reason: words }), answer: voiceDone },
  readVoiceLog: { answer: z.object({ rows: z.array(timelineEntry) }) },
  listOut: {
    query: z.object({
      buildingId: id.optional(),
      search: z.string().trim().max(50).optional(),
      /** The last roll number of the page before. */
      cursor: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    answer: pageOf(outRow),
  },
  countOut: {
    answer: z.object({ rows: z.array(z.object({ buildingId: id.nullish(), name: z.string(), out: z.number().int(), all: z.number().int() })) }),
  },
  remindVoters: {
    body: z.object({ buildingId: id.optional(), voiceIds: z.array(id).max(100).optional() }),
    /** `later`: how many were reminded lately, and when the next of them may be; `more`: call again for the rest. */
    answer: z.object({ reminded: z.number().int(), later: z.number().int(), next: instant.nullish(), more: z.boolean() }),
  },
  printPapers: {
    query: z.object({
      buildingId: id.optional(),
      no: z.coerce.number().int().optional(),
      cursor: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: pageOf(paperPrinted),
  },
  openPaper: { answer: z.object({ voteId: id, voiceId: id, no, label: z.string(), phase: z.enum(['out', 'in']), paperWaits: z.boolean() }) },
  listDesk: { answer: z.object({ papers: z.array(waitingPaper), grants: z.array(waitingGrant) }) },
  enterPaperBallot: {
    body: z.object({
      /** Made on the phone, so that a visit recorded with no signal is sent once. */
      paperId: id,
      channel: z.enum(['paper', 'door']),
      ...marks,
      receivedAt: z.iso.datetime({ offset: true }),
      /** Of a secret vote: the envelope or the signed stub, never the marks. */
      photoIds,
    }),
    answer: voiceDone.extend({ paperId: id }),
  },
  confirmPaperBallot: { body: z.object(marks), answer: cast },
  rejectPaperBallot: { body: z.object({ reason: words }), answer: voiceDone },
  strikeBallot: { body: z.object({ reason: words, objectionId: id }), answer: voiceDone },
}
