// Loaded before a server that is started for a test: its clock is ahead, so that the days of a vote go by in a moment.
const ahead = Number(process.env.CLOCK_AHEAD ?? 0)
const Real = Date
const now = () => Real.now() + ahead

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length > 0) super(...given)
    else super(now())
  }

  static now() {
    return now()
  }
}
