import { useState } from 'react'
import type { Need } from '../../contract/home'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Section } from '../ui/Section'
import { Body } from '../ui/Text'
import { NeedCard } from './NeedCard'

const AT_FIRST = 5

export interface NeedsProps {
  title: string
  needs: readonly Need[]
  /** Said where nothing waits; the section is left out without it. */
  none?: string
  first?: boolean
}

/** What waits for the reader: what is due first comes first. */
export function Needs({ title, needs, none, first }: NeedsProps) {
  const [all, setAll] = useState(false)
  if (needs.length === 0 && !none) return null
  return (
    <>
      <Section first={first} title={title} />
      {needs.length === 0 && <Card><Body>{none}</Body></Card>}
      {(all ? needs : needs.slice(0, AT_FIRST)).map((need) => <NeedCard key={`${need.kind} ${need.id}`} need={need} />)}
      {!all && needs.length > AT_FIRST && (
        <ButtonRow><Button onTap={() => setAll(true)}>{`还有 ${needs.length - AT_FIRST} 件`}</Button></ButtonRow>
      )}
    </>
  )
}
