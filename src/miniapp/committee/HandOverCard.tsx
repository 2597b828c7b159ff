import { handOverItem, type CommitteePage } from '../../contract/committee'
import { HAND_OVER_ITEMS, type HandOverItem } from '../../domain/vote/election/handOver'
import { call } from '../api'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { confirm } from '../ui/ask'
import { useAct } from '../useAct'
import { longDay } from '../../domain/calendar'

/** What the old committee hands to the new one, ticked item by item; a first committee has nobody before it. */
export function HandOverCard({ committee: { id, number, handed, keeps, phase }, onDone }: { committee: CommitteePage; onDone: (words: string) => void }) {
  const { run } = useAct()
  if (number === 1) return null
  const tick = async (item: HandOverItem, text: string) => {
    if (!(await confirm({ title: '已交接？', text: `${text}。记下后不能撤回。`, yes: '已交接' }))) return
    if (await run((key) => call(handOverItem, { params: { committeeId: id }, body: { item }, key }))) onDone('记下了，已交接')
  }
  return (
    <>
      <Section title={`移交清单 ${handed.length}/${HAND_OVER_ITEMS.length}`} />
      <Card tight>
        {HAND_OVER_ITEMS.map(({ id: item, text }, at) => {
          const on = handed.find((one) => one.item === item)?.on
          const open = !on && keeps && phase === 'sitting'
          return <Field key={item} first={at === 0} label={text} value={on ? `${longDay(on)}已交接` : open ? '交接' : '未交接'} onTap={open ? () => void tick(item, text) : undefined} />
        })}
      </Card>
    </>
  )
}
