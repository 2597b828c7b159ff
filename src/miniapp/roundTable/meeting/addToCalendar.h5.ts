import { downloadCalendar, type MeetingPage } from '../../../contract/meeting'
import { fill } from '../../api'
import { ORIGIN } from '../../origin'
import { saveWord } from '../../saveWord'

/** Downloads the calendar file, which any calendar opens. */
export const addToCalendar = ({ id, title }: MeetingPage): Promise<void> => saveWord(ORIGIN + fill(downloadCalendar, { meetingId: id }), `${title}.ics`)
