import type { StudioCaseRow, StudioDayRow } from '../../contract/deputyStudio'
import type { Actor } from '../../domain/actor'
import { localDateOf, toIso, type Instant } from '../../domain/calendar'
import type { StudioDay } from '../../domain/deputyStudio/day'
import { freePlaces, placesIn, startOfPlace } from '../../domain/deputyStudio/places'
import { keeps } from '../../domain/deputyStudio/reasons'
import { promiseOf, type StudioCase } from '../../domain/deputyStudio/studioCase'
import { asksOf } from './caseConcept'

type People = ReadonlyMap<string, { name: string; title?: string }>

/** A day as everybody may see it, with the reader's own time. */
export function dayRow(day: StudioDay, viewer: Actor | undefined, now: Instant): StudioDayRow {
  const { id, number, phase, from, until, place, minutes, hosts } = day
  const own = day.bookings.find((one) => one.personId === viewer?.personId)?.place
  return {
    id,
    number,
    phase,
    from: toIso(from),
    until: toIso(until),
    place,
    minutes,
    deputies: hosts.map(({ title }) => title),
    places: placesIn(day),
    free: freePlaces(day, now).length,
    ...(own !== undefined && { mine: toIso(startOfPlace(day, own)) }),
  }
}

/** A case as a line of a list; whose it is, only for those who received that day. */
export function caseRow(one: StudioCase, viewer: Actor, people: People, now: Instant): StudioCaseRow {
  const due = one.phase === 'taken' ? promiseOf(one)?.due : undefined
  const asks = one.personId === viewer.personId ? asksOf(one) : undefined
  return {
    id: one.id,
    number: one.number,
    phase: one.phase,
    talkedOn: one.talkedOn,
    late: due !== undefined && localDateOf(now) > due,
    deputy: people.get(one.deputyId)?.title ?? '',
    ...(due !== undefined && { due }),
    ...(one.matter && { matterNumber: one.matter.number }),
    ...(asks && { asks }),
    ...(keeps(viewer, one.hostIds) && { name: people.get(one.personId)?.name ?? '' }),
  }
}

/** Everybody whom these cases have to name. */
export const peopleOf = (cases: readonly StudioCase[]): string[] => [...new Set(cases.flatMap(({ personId, deputyId }) => [personId, deputyId]))]
