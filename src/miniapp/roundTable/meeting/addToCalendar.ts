import Taro from '@tarojs/taro'
import type { MeetingPage } from '../../../contract/meeting'

const SECOND = 1000

/** Puts the meeting into the phone's calendar; WeChat asks the person first. */
export async function addToCalendar({ title, startsAt, place, itemRows }: MeetingPage): Promise<void> {
  const added = Taro.addPhoneCalendar({
    title,
    startTime: Math.floor(Date.parse(startsAt) / SECOND),
    location: place,
    description: itemRows.map((item, at) => `${at + 1}. ${item.title}`).join('\n'),
    alarm: true,
    alarmOffset: 3600,
  } as Taro.addPhoneCalendar.Option)
  await added.catch((failed: { errMsg?: string }) => {
    if (!/cancel|deny/.test(failed.errMsg ?? '')) throw failed
  })
}
