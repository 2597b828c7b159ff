import { useState } from 'react'
import { useLoad } from '../../useLoad'
import { Card } from '../../ui/Card'
import { Failed } from '../../ui/Failed'
import { LinkButton } from '../../ui/LinkButton'
import { Loading } from '../../ui/Loading'
import { Section } from '../../ui/Section'
import { Note } from '../../ui/Text'
import { dutyPersons, type Person } from '../person'
import { ManyChips } from '../ManyChips'
import { ResidentSearch } from '../ResidentSearch'

/** Who is asked to come: those with a duty by a press each, residents by their address. */
export function AskedRows({ asked, onChange }: { asked: readonly Person[]; onChange: (asked: Person[]) => void }) {
  const [searching, setSearching] = useState(false)
  const { data, problem, reload } = useLoad(dutyPersons, [])
  const options = [...(data ?? []), ...asked.filter(({ id }) => !data?.some((one) => one.id === id))]
  const toggle = (id: string) => {
    const person = options.find((one) => one.id === id)
    if (!person) return
    onChange(asked.some((one) => one.id === id) ? asked.filter((one) => one.id !== id) : [...asked, { id, name: person.name }])
  }
  return (
    <>
      <Section title={`请谁参加 ${asked.length} 人`} />
      <Card>
        {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
        <ManyChips label='请谁参加' options={options.map(({ id, name }) => ({ value: id, label: name }))} values={asked.map(({ id }) => id)} onToggle={toggle} />
        {searching ? (
          <ResidentSearch onPick={(person) => asked.every(({ id }) => id !== person.id) && onChange([...asked, person])} />
        ) : (
          <LinkButton onTap={() => setSearching(true)}>请一位住户</LinkButton>
        )}
        <Note>请到的人会收到通知；没有请到的人也可以来听。</Note>
      </Card>
    </>
  )
}
