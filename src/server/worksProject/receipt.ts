import type { Actor } from '../../domain/actor'
import { moneyIn } from '../../domain/worksProject/books'
import type { Pool } from '../db/pool'
import { estateName } from '../estate/estateName'
import { refused } from '../refused'
import { readPeople } from '../timeline'
import { keepsBooks } from './account'
import { findEntry, findWorks } from './find'
import { unitsIn } from './units'

/** One receipt, for the home that it is of and for those who keep the books; else refused with NOT_FOUND. */
export async function readReceipt(pool: Pool, estateId: string, worksId: string, number: string, viewer: Actor) {
  const works = await findWorks(pool, estateId, worksId)
  const found = /^\d{1,9}$/.test(number) ? await findEntry(pool, estateId, worksId, Number(number)) : undefined
  const entry = found?.entry
  const own = entry?.unitId !== undefined && viewer.unitIds.includes(entry.unitId)
  if (!entry || entry.kind !== 'receipt' || !(own || keepsBooks(viewer))) throw refused({ code: 'NOT_FOUND' })
  const [units, people, estate] = await Promise.all([
    unitsIn(pool, estateId, works.scope),
    readPeople(pool, estateId, [entry.by]),
    estateName(pool, estateId),
  ])
  const by = people.get(entry.by)
  return {
    number: entry.number,
    no: `${String(works.number).padStart(3, '0')}-${String(entry.number).padStart(5, '0')}`,
    on: entry.on,
    address: units.find(({ unitId }) => unitId === entry.unitId)?.address ?? '',
    amount: moneyIn(entry.lines),
    way: entry.lines.some(({ account }) => account === 'cash') ? ('cash' as const) : ('bank' as const),
    words: entry.words,
    title: works.title,
    estate,
    by: by?.title ?? by?.name ?? '',
    reversed: works.reversed.includes(entry.number),
  }
}
