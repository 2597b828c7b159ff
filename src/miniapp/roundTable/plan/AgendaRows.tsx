import { View } from '@tarojs/components'
import { suggestItems } from '../../../contract/agendaItem'
import { ITEM_MINUTES_USUAL, ITEMS_MOST } from '../../../domain/meeting/reasons'
import { call } from '../../api'
import { useLoad } from '../../useLoad'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Chips } from '../../ui/Chips'
import { Failed } from '../../ui/Failed'
import { Field } from '../../ui/Field'
import { Loading } from '../../ui/Loading'
import { Section } from '../../ui/Section'
import { Body, Head } from '../../ui/Text'
import { moved, type PlanDraft } from './draft'

const MINUTES = [5, 10, 15, 20, 30].map((minutes) => ({ value: String(minutes), label: `${minutes} 分钟` }))

type Items = PlanDraft['items']

/** The agenda in its order, moved by buttons; below it what else might be taken, by most people touched. */
export function AgendaRows({ items, onChange }: { items: Items; onChange: (items: Items) => void }) {
  const { data, problem, reload } = useLoad(() => call(suggestItems, {}), [])
  const others = data?.rows.filter(({ id }) => !items.some((one) => one.id === id)) ?? []
  return (
    <>
      <Section title={`议程 ${items.length} 项`} />
      {items.length === 0 && <Card><Body>还没有议题。从下面选，先选的先议。</Body></Card>}
      {items.map(({ id, title, minutes = ITEM_MINUTES_USUAL }, index) => (
        <Card key={id}>
          <Head>{`${index + 1}. ${title}`}</Head>
          <Chips label={`议多久：${title}`} options={MINUTES} value={String(minutes)} onChange={(value) => onChange(items.map((one) => (one.id === id ? { ...one, minutes: Number(value) } : one)))} />
          <ButtonRow>
            <Button disabled={index === 0} label={`往前：${title}`} onTap={() => onChange(moved(items, index, -1))}>往前</Button>
            <Button disabled={index === items.length - 1} label={`往后：${title}`} onTap={() => onChange(moved(items, index, 1))}>往后</Button>
            <Button label={`不议：${title}`} onTap={() => onChange(items.filter((one) => one.id !== id))}>不议</Button>
          </ButtonRow>
        </Card>
      ))}
      <Section title='建议上会：牵涉人多的在前' />
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {data && others.length === 0 && <Card><Body>没有别的议题了。</Body></Card>}
      {others.length > 0 && (
        <Card tight>
          {others.map(({ id, title, why }, index) => (
            <View key={id} className='x-sums'>
              <Field
                first={index === 0}
                label={title}
                note={why}
                value={items.length < ITEMS_MOST ? '加上' : '已满'}
                onTap={items.length < ITEMS_MOST ? () => onChange([...items, { id, title }]) : undefined}
              />
            </View>
          ))}
        </Card>
      )}
    </>
  )
}
