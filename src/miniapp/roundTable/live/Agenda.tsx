import type { SittingPage } from '../../../contract/sitting'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Section } from '../../ui/Section'

/** All items in their order: which was taken, which is, and what was agreed. */
export const Agenda = ({ sitting, onTake }: { sitting: SittingPage; onTake?: (itemId: string) => void }) => (
  <>
    <Section title={`议程 ${sitting.items.length} 项`} />
    <Card tight>
      {sitting.items.map((item, at) => (
        <Field
          key={item.itemId}
          first={at === 0}
          label={`${at + 1}. ${item.title}`}
          note={item.resolution ? `议定：${item.resolution}` : `计划 ${item.minutes} 分钟`}
          value={sitting.current?.itemId === item.itemId ? '正在议' : item.spent > 0 ? '议过' : onTake ? '议这个' : '还没议'}
          onTap={onTake && sitting.current?.itemId !== item.itemId ? () => onTake(item.itemId) : undefined}
        />
      ))}
    </Card>
  </>
)
