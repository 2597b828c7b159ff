import type { DatesFault } from '../../../../domain/vote/dates'
import { day } from '../../../when'

/** Why days of voting do not fit, and what to do. */
export const dateFaultWords = (fault: DatesFault): string =>
  fault.code === 'OPENS_TOO_EARLY' ? `公示天数不够，请改到${day(fault.earliest)}以后` : `投票要 ${fault.least} 到 ${fault.most} 天`
