import { instantAt } from '../../../domain/calendar'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Chips } from '../../ui/Chips'
import { Head } from '../../ui/Text'
import { clock } from '../../when'

const USUAL = [9 * 60, 10 * 60, 14 * 60, 15 * 60, 18 * 60 + 30, 19 * 60, 19 * 60 + 30]
const STEP = 15

const words = (minute: number) => clock(instantAt('2026-01-01', minute))

/** A time of day: the usual ones in one press, any other a quarter of an hour at a time. */
export const TimePick = ({ minute, onChange }: { minute: number; onChange: (minute: number) => void }) => (
  <>
    <Head className='x-said'>{`几点：${words(minute)}`}</Head>
    <Chips
      label='几点'
      options={USUAL.map((one) => ({ value: String(one), label: words(one) }))}
      value={String(minute)}
      onChange={(value) => onChange(Number(value))}
    />
    <ButtonRow>
      <Button disabled={minute < STEP} onTap={() => onChange(minute - STEP)}>早一刻钟</Button>
      <Button disabled={minute + STEP >= 24 * 60} onTap={() => onChange(minute + STEP)}>晚一刻钟</Button>
    </ButtonRow>
  </>
)
