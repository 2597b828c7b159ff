import { useState } from 'react'
import { useLoad } from '../useLoad'
import { Chips } from '../ui/Chips'
import { Failed } from '../ui/Failed'
import { LinkButton } from '../ui/LinkButton'
import { Head } from '../ui/Text'
import { dutyPersons, type Person } from './person'
import { ResidentSearch } from './ResidentSearch'

export interface PersonPickProps {
  label: string
  value?: Person
  onChange: (person: Person) => void
}

/** One person: those with a duty in one press, a resident by their address or name. */
export function PersonPick({ label, value, onChange }: PersonPickProps) {
  const [searching, setSearching] = useState(false)
  const { data, problem, reload } = useLoad(dutyPersons, [])
  const known = data ?? []
  const options = value && !known.some(({ id }) => id === value.id) ? [value, ...known] : known
  return (
    <>
      <Head>{value ? `${label}：${value.name}` : label}</Head>
      {problem && !data && <Failed problem={problem} onRetry={() => void reload()} />}
      <Chips
        label={label}
        options={options.map(({ id, name }) => ({ value: id, label: name }))}
        value={value?.id}
        onChange={(id) => {
          const person = options.find((one) => one.id === id)
          if (person) onChange({ id, name: person.name })
        }}
      />
      {searching ? <ResidentSearch onPick={onChange} /> : <LinkButton onTap={() => setSearching(true)}>找一位住户</LinkButton>}
    </>
  )
}
