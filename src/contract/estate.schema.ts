import { z } from 'zod'
import { ROLES } from '../domain/actor'
import { id, instant, pageOf, paging, personShown } from './shapes.schema'

const tie = z.enum(['owner', 'tenant', 'family'])

export const claimRow = z.object({
  id,
  address: z.string(),
  tie,
  name: z.string(),
  phone: z.string().nullish(),
  note: z.string(),
  state: z.enum(['open', 'confirmed', 'refused', 'withdrawn']),
  reason: z.string().nullish(),
  madeAt: instant,
})

const count = z.number().int()

/** One run of the import, with how many rows its files held and how many of them were new. */
export const importRow = z.object({
  number: count,
  at: instant,
  by: z.string(),
  folder: z.string(),
  newEstate: z.boolean(),
  tables: z.array(z.object({ name: z.string(), inFiles: count, added: count })),
  holidayYears: z.array(count),
})

export const estateSchemas = {
  listEstates: { answer: z.object({ rows: z.array(z.object({ id, name: z.string(), county: z.string() })) }) },
  readEstate: {
    answer: z.object({
      id,
      name: z.string(),
      county: z.string(),
      builtYear: z.number().int().nullish(),
      units: z.number().int(),
      /** cm² */
      area: z.number().int(),
      places: z.array(z.object({ id, name: z.string(), code: z.string() })),
      /** Doors only for whoever is logged in. */
      buildings: z.array(
        z.object({
          id,
          name: z.string(),
          entrances: z.array(z.object({ id, name: z.string(), units: z.array(z.object({ id, door: z.string(), address: z.string() })) })),
        }),
      ),
    }),
  },
  /** The code on a sign, as a scanned QR gives it. */
  readPlaceCode: { answer: z.object({ id, name: z.string(), kind: z.literal('place') }) },
  joinByInvitation: {
    body: z.object({ code: z.string().trim().min(4).max(20) }),
    answer: z.object({ identityId: id, estateId: id, address: z.string() }),
  },
  claimUnit: {
    body: z.object({ unitId: id, tie, name: z.string().trim().min(1).max(20), note: z.string().trim().max(200).default('') }),
    answer: z.object({ id, state: z.string() }),
  },
  listMyClaims: { answer: z.object({ rows: z.array(claimRow.extend({ estateName: z.string(), estateId: id })) }) },
  withdrawClaim: { answer: z.object({ id, state: z.string() }) },
  listClaims: { query: z.object({ state: z.enum(['open', 'confirmed', 'refused']).default('open') }), answer: z.object({ rows: z.array(claimRow) }) },
  confirmClaim: { answer: z.object({ id, state: z.string() }) },
  refuseClaim: { body: z.object({ reason: z.string().trim().min(1, '请写明原因').max(200) }), answer: z.object({ id, state: z.string() }) },
  makeInvitations: {
    body: z.object({ unitIds: z.array(id).min(1).max(60), tie }),
    answer: z.object({ rows: z.array(z.object({ id, address: z.string(), code: z.string(), expiresAt: instant })) }),
  },
  /** What is printed and put into a letter box. */
  printLetter: {
    answer: z.object({ estate: z.string(), address: z.string(), code: z.string(), tie, expiresAt: instant, link: z.string(), qr: z.string() }),
  },
  /** Those with a duty in the estate, by the title that everyone knows them by. */
  listDuties: { answer: z.object({ rows: z.array(z.object({ personId: id, title: z.string(), role: z.enum(ROLES) })) }) },
  listImports: { answer: z.object({ rows: z.array(importRow) }) },
  listMembers: {
    query: paging.extend({ search: z.string().trim().max(30).optional() }),
    answer: pageOf(z.object({ personId: id, name: z.string(), phone: z.string().nullish(), address: z.string(), tie })),
  },
  /** A full name, phone and address, for a reason that is kept in the log. */
  revealMember: {
    body: z.object({ why: z.string().trim().min(2, '请写明为什么要看').max(100) }),
    answer: personShown.extend({ phone: z.string().nullish(), addresses: z.array(z.string()) }),
  },
}
