const DAY = 86_400_000

/** The days of the story, counted from its first; all times are the estate's own, in Shanghai. */
export class Days {
  /** The first day, such as 2025-11-25. */
  constructor(private readonly first: string) {}

  /** A year that ends today. */
  static untilToday(length: number, now = Date.now()): Days {
    return new Days(shanghaiDate(now - length * DAY))
  }

  /** The date of a day: `2026-03-04`. */
  date(day: number): string {
    return new Date(Date.parse(`${this.first}T00:00:00Z`) + day * DAY).toISOString().slice(0, 10)
  }

  /** A moment of a day: `at(12, '19:30')`. */
  at(day: number, time: string): Date {
    return new Date(`${this.date(day)}T${time}:00+08:00`)
  }
}

/** The date in Shanghai at a moment. */
export const shanghaiDate = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

/** `3 月 4 日`. */
export const saidDate = (date: string): string => `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日`
