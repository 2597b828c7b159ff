import { evolve, type Host, type StudioDay, type StudioDayEvent } from '../../domain/deputyStudio/day'
import { startOfPlace } from '../../domain/deputyStudio/places'
import { hostIdsOf } from '../../domain/deputyStudio/reasons'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import { timestamp, type Concept, type NoticeDraft, type Recipient, type Template } from '../concept'

/** How a day of the studio is stored. */
export const studioDayConcept: Concept<StudioDay, StudioDayEvent> = {
  table: 'studio_day',
  evolve,
  notices: noticesOf,
  columns: (day) => ({
    starts_at: timestamp(day.from),
    ends_at: timestamp(day.until),
    host_ids: hostIdsOf(day),
    booked_by: day.bookings.flatMap(({ place, personId }) => (place === undefined ? [] : [personId])),
    matter_ids: day.bookings.flatMap(({ matter }) => matter?.id ?? []),
  }),
}

const people = (ids: readonly string[]): Recipient[] => ids.map((person) => ({ person }))

/** What a notice says is on a phone's locked screen: never who booked, nor what it is about. */
function noticesOf(event: StudioDayEvent, day: StudioDay): readonly NoticeDraft[] {
  const tell = (to: Recipient[], title: string, body: string, template: Template = 'todo'): NoticeDraft => ({
    to, title, body, template, kind: event.type, link: `studioDay:${day.id}`, subjectId: day.id,
  })
  const hosts = people(hostIdsOf(day))
  /** Each with the time that is theirs. */
  const tellBooked = (title: string, body: string) =>
    day.bookings.flatMap(({ personId, place }) => (place === undefined ? [] : [tell([{ person: personId }], title, `${timeInWords(startOfPlace(day, place))}，${day.place}。${body}`)]))
  const when = `${timeInWords(day.from)}，${day.place}`
  switch (event.type) {
    case 'StudioDayPlanned':
      return [tell(hosts, '给您安排了接待日', when)]
    case 'StudioDayCancelled':
      return [
        ...tellBooked('您预约的接待取消了', `原因：${event.reason}。请改约别的接待日；着急的事可以直接反映，不用等。`),
        tell(hosts, '接待日取消了', `${when}。原因：${event.reason}`),
      ]
    case 'StudioBooked':
      return [tell(hosts, '有人预约了您的接待', when, 'progress')]
    case 'StudioBookingCancelled':
      return [tell(hosts, '有人取消了预约', when, 'progress')]
    case 'StudioDayReminded':
      return [...tellBooked('您预约的接待就要到了', '来不了请在小程序里取消，让给别人。'), tell(hosts, '接待日就要到了', `${when}，${day.bookings.length} 人预约`)]
    case 'StudioPersonReceived':
    case 'StudioDayHeld':
      return []
  }
}

/** 党代表魏老师、人大代表江医生. */
export const titlesOf = (hosts: readonly Host[]): string => hosts.map(({ title }) => title).join('、')
