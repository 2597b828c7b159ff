import { ROLE_NAMES } from '../actor'
import type { Came, Meeting } from './meeting'

/** Somebody of whom nothing is known but that they were there. */
export const SOMEBODY = '参加的人'
const RESIDENT = '居民'

/** A single letter stands in too many words to be looked for. */
const NAME_LEAST = 2

const labelOf = ({ as }: Came): string => as || RESIDENT
/** An office is one person's; of residents it is said how many. */
const isOffice = (label: string): boolean => ![RESIDENT, '业主', '租户', '家属'].includes(label)

/** Who came, by number and role: 支部书记、业委会 3 人、居民 8 人. */
export function cameInWords(came: readonly Came[]): string {
  const counts = new Map<string, number>()
  for (const one of came) counts.set(labelOf(one), (counts.get(labelOf(one)) ?? 0) + 1)
  return [...counts].map(([label, count]) => (count === 1 && isOffice(label) ? label : `${label} ${count} 人`)).join('、')
}

/** Somebody who came, as everybody may know them: by name only where they agreed. */
export const shownAs = (one: Came): string => (one.named ? one.name : labelOf(one))

/** Who spoke, as everybody may know them: by name only where they agreed. */
export function spokeAs(who: string, came: readonly Came[]): string {
  const one = came.find(({ name }) => name === who)
  if (!one) return isRole(who, came) ? who : SOMEBODY
  return shownAs(one)
}

const isRole = (who: string, came: readonly Came[]): boolean =>
  (Object.values(ROLE_NAMES) as string[]).includes(who) || came.some((one) => labelOf(one) === who)

type Record = Pick<Meeting, 'came' | 'leave' | 'records'>

/** The names of this meeting that nobody agreed to publish, the longest first, each with what stands for it. */
function veiled({ came, leave, records }: Record): [name: string, as: string][] {
  const names = [...came.map(({ name }) => name), ...leave, ...records.flatMap(({ said }) => said.map(({ who }) => who))]
  return [...new Set(names)]
    .map((name): [string, string] => [name, spokeAs(name, came)])
    .filter(([name, as]) => name !== as && name.length >= NAME_LEAST)
    .sort(([one], [other]) => other.length - one.length)
}

/** Names that stand in a text though their bearers have not agreed. @law 个人信息保护法 25 */
export const namesIn = (text: string, meeting: Record): string[] =>
  veiled(meeting).map(([name]) => name).filter((name) => text.includes(name))

/** The text as everybody may read it: what was published before anybody was asked names nobody either. */
export const withoutNames = (text: string, meeting: Record): string =>
  veiled(meeting).reduce((told, [name, as]) => told.replaceAll(name, as), text)
