import { listWorkers } from '../../contract/ticket'
import { call } from '../api'
import { load } from '../matters/detail/sheets/companyOptions'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { useLoad } from '../useLoad'

export interface WorkersCardProps {
  chosen?: string
  onChoose: (id: string) => void
  onAll: () => void
}

/** Who works here and what each has in hand; pressed, it shows their tickets. */
export function WorkersCard({ chosen, onChoose, onAll }: WorkersCardProps) {
  const { data } = useLoad(() => call(listWorkers, {}), [])
  if (!data?.rows.length) return null
  return (
    <>
      <Section title='师傅们' more={chosen ? '看所有人的' : undefined} onMore={onAll} />
      <Card tight>
        {data.rows.map(({ id, name, title, inHand, nextDue }, index) => (
          <Field
            key={id}
            first={index === 0}
            label={title || name}
            note={load(inHand, nextDue)}
            value={id === chosen ? '正在看' : undefined}
            onTap={() => onChoose(id)}
          />
        ))}
      </Card>
    </>
  )
}
