import { recordDiscussion } from '../../../../contract/agendaItem'
import { TEXT_MOST } from '../../../../domain/agendaItem/reasons'
import { PERSONS_LEAST } from '../../../../domain/agendaItem/recordDiscussion'
import { instantAt, toIso } from '../../../../domain/calendar'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Sheet } from '../../../ui/Sheet'
import { Head, Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { dayIn } from '../../dayIn'
import { SaidRows } from '../../SaidRows'
import { saidLines, saidWrong, type SaidDraft } from '../../saids'
import type { ItemSheetProps } from './sheet'

const EMPTY = { ago: '0', persons: '', resolution: '', said: [] as SaidDraft[] }
const DAYS = [
  { value: '0', label: '刚才' },
  { value: '1', label: '昨天' },
  { value: '2', label: '前天' },
  { value: '7', label: '一周前' },
]
const EVENING = 19 * 60

/** It was talked over outside a meeting: how many, who said what, what was agreed. */
export function TalkSheet({ item, onClose, onDone }: ItemSheetProps) {
  const { value, change, clear } = useDraft(`talk.${item.id}`, EMPTY)
  const { busy, run } = useAct()
  const persons = Number(value.persons)
  const said = saidLines(value.said)
  const missing = !(persons >= PERSONS_LEAST)
    ? `请写几个人参加，至少 ${PERSONS_LEAST} 人`
    : saidWrong(value.said) ?? (said.length === 0 && !value.resolution.trim() ? '请写商定了什么，或谁说了什么' : undefined)
  const record = async () => {
    const at = value.ago === '0' ? undefined : toIso(instantAt(dayIn(-Number(value.ago)), EVENING))
    const body = { at, persons, said, resolution: value.resolution }
    if (!(await run((key) => call(recordDiscussion, { params: { itemId: item.id }, body, key })))) return
    clear()
    onDone(item.phase === 'negotiate' ? '协商记下了，可以进入方案' : '协商记下了，大家都看得到')
  }
  return (
    <Sheet
      title='记协商'
      onClose={onClose}
      foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void record()}>{missing ?? '记下'}</Button>}
    >
      <Note className='x-who__note'>议事会上议的，请在那次议事会里记录，会自动写到这里。</Note>
      <Head>什么时候</Head>
      <Chips label='什么时候' options={DAYS} value={value.ago} onChange={(ago) => change({ ago })} />
      <TextField label='几个人参加' kind='number' value={value.persons} max={4} onChange={(next) => change({ persons: next })} />
      <TextArea label='商定了什么' hint='例如：请三家单位报价，下次会上定' value={value.resolution} max={TEXT_MOST} onChange={(resolution) => change({ resolution })} />
      <SaidRows said={value.said} onChange={(next) => change({ said: next })} />
    </Sheet>
  )
}
