import type { Role } from '../../domain/actor'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { toolsOf } from './desk'
import { go } from './go'

/** What one's duty needs beside the matters: only what the server lets that role do. */
export function DeskCard({ role }: { role: Role }) {
  const tools = toolsOf(role)
  if (tools.length === 0) return null
  return (
    <>
      <Section title='工作用' />
      <Card tight>
        {tools.map(({ page, label, note }, index) => (
          <Field key={page} first={index === 0} label={label} note={note} onTap={go(page)} />
        ))}
      </Card>
    </>
  )
}
