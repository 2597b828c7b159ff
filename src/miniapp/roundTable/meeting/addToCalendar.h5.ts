import { downloadCalendar, type MeetingPage } from '../../../contract/meeting'
import { fill } from '../../api'
import { ORIGIN } from '../../origin'
import { saveFile } from '../../saveFile'

/** Downloads the calendar file, which any calendar opens. */
export const addToCalendar = ({ id, title }: MeetingPage): Promise<void> => saveFile(ORIGIN + fill(downloadCalendar, { meetingId: id }), `${title}.ics`)
