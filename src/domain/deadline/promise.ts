import type { Role } from '../actor'
import { CATEGORIES, URGENCIES, type Category, type Urgency } from '../matter/matter'

/** When the company serves, in minutes of the local day; on every day, or on working days only. */
export interface ServiceHours {
  readonly opens: number
  readonly closes: number
  readonly days: 'every' | 'working'
}

/**
 * How long something may take. `clock`: minutes by day and night. `service`: minutes of service
 * hours. `day` and `workingDay`: until closing time of that day, the first day not counted.
 */
export type Within =
  | { readonly unit: 'clock'; readonly minutes: number }
  | { readonly unit: 'service'; readonly minutes: number }
  | { readonly unit: 'day'; readonly days: number }
  | { readonly unit: 'workingDay'; readonly days: number }

/** What residents are promised of one kind of matter. Where `finish` is missing no day is promised. */
export interface PromisedTimes {
  readonly accept: Within
  readonly onSite?: Within
  readonly finish?: Within
}

/** Who hears of it once it is so many minutes late, in the hours in which its own clock runs. */
export interface EscalationStep {
  readonly role: Role
  readonly lateMinutes: number
}

/** An estate's 服务承诺: a setting that its contract and its own word make, not the law. */
export interface PromiseSettings {
  readonly hours: ServiceHours
  readonly times: Readonly<Record<Urgency, Readonly<Record<Category, PromisedTimes>>>>
  readonly escalation: Readonly<Record<Urgency, readonly EscalationStep[]>>
}

export const PROMISED_STEPS = ['accept', 'onSite', 'finish'] as const
export type PromisedStep = (typeof PROMISED_STEPS)[number]

/** Every time that is promised, with what it is promised of. */
export const promisedTimes = (
  settings: PromiseSettings,
): readonly { urgency: Urgency; category: Category; step: PromisedStep; within: Within }[] =>
  URGENCIES.flatMap((urgency) =>
    CATEGORIES.flatMap((category) =>
      PROMISED_STEPS.flatMap((step) => {
        const within = settings.times[urgency][category][step]
        return within ? [{ urgency, category, step, within }] : []
      }),
    ),
  )

/** The promise that holds for one matter. */
export interface ServicePromise extends PromisedTimes {
  readonly hours: ServiceHours
  readonly escalation: readonly EscalationStep[]
}

export const ROUND_THE_CLOCK: ServiceHours = { opens: 0, closes: 24 * 60, days: 'every' }

/** 08:00–18:00 on every day. Ours. */
export const SERVICE_HOURS: ServiceHours = { opens: 8 * 60, closes: 18 * 60, days: 'every' }

/**
 * On site within an hour when it is urgent: 普通住宅小区物业管理服务等级标准（试行）, 2004, level 2;
 * level 1 asks for half an hour. A trade standard, from memory: the contract goes before it.
 */
export const URGENT_ON_SITE: Within = { unit: 'clock', minutes: 60 }

/** An owner's objection to published fees is answered within three days. @law 聊城市物业管理条例 35 */
export const FEE_OBJECTION_DAYS = 3

/** Ours, but for the hour on site. */
const URGENT: PromisedTimes = {
  accept: { unit: 'clock', minutes: 15 },
  onSite: URGENT_ON_SITE,
  finish: { unit: 'clock', minutes: 24 * 60 },
}

/** Ours: half a service day to accept, and so many days to finish. */
const within = (days: number, acceptMinutes = 240): PromisedTimes => ({
  accept: { unit: 'service', minutes: acceptMinutes },
  finish: { unit: 'day', days },
})

/** What an estate starts with until it sets its own. */
export const DEFAULT_PROMISES: PromiseSettings = {
  hours: SERVICE_HOURS,
  times: {
    urgent: {
      repair: URGENT,
      publicArea: URGENT,
      neighbours: URGENT,
      fees: URGENT,
      safety: URGENT,
      suggestion: URGENT,
      other: URGENT,
    },
    normal: {
      repair: within(3),
      publicArea: within(7),
      neighbours: within(7),
      fees: within(FEE_OBJECTION_DAYS),
      safety: within(2, 120),
      suggestion: within(15),
      other: within(7),
    },
  },
  // ours: up one level the moment it is late, then after one service day and after three
  escalation: {
    urgent: [
      { role: 'manager', lateMinutes: 0 },
      { role: 'secretary', lateMinutes: 30 },
      { role: 'officer', lateMinutes: 120 },
    ],
    normal: [
      { role: 'manager', lateMinutes: 0 },
      { role: 'secretary', lateMinutes: 600 },
      { role: 'officer', lateMinutes: 1800 },
    ],
  },
}

/** What the estate promises of a matter of that category and urgency. */
export const promiseFor = (settings: PromiseSettings, category: Category, urgency: Urgency): ServicePromise => ({
  ...settings.times[urgency][category],
  hours: settings.hours,
  escalation: settings.escalation[urgency],
})

/** The hours in which a promise's own clock runs: all of them for `clock`, else the service hours. */
export const clockOf = (within: Within, hours: ServiceHours): ServiceHours =>
  within.unit === 'clock' ? ROUND_THE_CLOCK : hours
