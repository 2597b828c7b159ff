/** The State Council's own lists. 2027's is not published yet: it is left out, never guessed. */
const LISTS = [
  {
    year: 2025, source: '国务院办公厅关于2025年部分节假日安排的通知',
    off: [
      ['元旦', '01-01', 1], ['春节', '01-28', 8], ['清明节', '04-04', 3], ['劳动节', '05-01', 5],
      ['端午节', '05-31', 3], ['国庆节、中秋节', '10-01', 8],
    ],
    work: [['春节', '01-26'], ['春节', '02-08'], ['劳动节', '04-27'], ['国庆节、中秋节', '09-28'], ['国庆节、中秋节', '10-11']],
  },
  {
    year: 2026, source: '国务院办公厅关于2026年部分节假日安排的通知',
    off: [
      ['元旦', '01-01', 3], ['春节', '02-15', 9], ['清明节', '04-04', 3], ['劳动节', '05-01', 5],
      ['端午节', '06-19', 3], ['中秋节', '09-25', 3], ['国庆节', '10-01', 7],
    ],
    work: [['元旦', '01-04'], ['春节', '02-14'], ['春节', '02-28'], ['劳动节', '05-09'], ['国庆节', '09-20'], ['国庆节', '10-10']],
  },
]

const dayAfter = (year, start, days) =>
  new Date(Date.parse(`${year}-${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const HOLIDAYS = LISTS.flatMap(({ year, source, off, work }) =>
  [
    ...off.flatMap(([feast, start, days]) =>
      Array.from({ length: days }, (_, i) => [year, dayAfter(year, start, i), '放假', feast, source])),
    ...work.map(([feast, day]) => [year, dayAfter(year, day, 0), '上班', feast, source]),
  ].sort((a, b) => a[1].localeCompare(b[1])),
)
