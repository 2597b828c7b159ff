/** Words that are made in the database, as pieces of SQL. */

/** 20 分钟, 1 小时 10 分, 2 天 3 小时: the two largest parts, as the phone says it too (miniapp/when.ts). `m` is whole minutes. */
const lasting = (m: string): string => `case
  when ${m} >= 4320 or ${m} >= 1440 and ${m} % 1440 < 60 then ${m} / 1440 || ' 天'
  when ${m} >= 1440 then ${m} / 1440 || ' 天 ' || ${m} % 1440 / 60 || ' 小时'
  when ${m} >= 60 and ${m} % 60 = 0 then ${m} / 60 || ' 小时'
  when ${m} >= 60 then ${m} / 60 || ' 小时 ' || ${m} % 60 || ' 分'
  else ${m} || ' 分钟' end`

const minutes = (due: string, now: string) => `greatest(1, round(abs(extract(epoch from ${due} - ${now})) / 60))::int`

/** A tag with the time that is left until a moment, or how long it is past: 还剩 1 小时 10 分, 超时 20 分钟. */
export const timeTag = (due: string, now: string): string => `(select json_build_object(
    'kind', case when ${due} < ${now} then 'late' when ${due} < ${now} + interval '24 hours' then 'wait' else 'plain' end,
    'text', case when ${due} < ${now} then '超时 ' else '还剩 ' end || ${lasting('x.m')}) from (select ${minutes(due, now)} as m) x)`

/** 11月28日 19:00, by the estate's clock. */
export const dayAndTime = (at: string): string => `to_char(${at} at time zone 'Asia/Shanghai', 'FMMM"月"FMDD"日" HH24:MI')`
export const day = (date: string): string => `to_char(${date}, 'FMMM"月"FMDD"日"')`

/** Where, who else met it, and how many photos: what one sees of a matter `m` before opening it. */
export const MATTER_NOTE = `concat_ws(' · ', m.place_name, case when m.joined > 0 then m.joined || ' 位邻居也遇到了' end,
  case when m.photos > 0 then '照片 ' || m.photos || ' 张' end)`
