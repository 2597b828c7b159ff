import { Card } from '../ui/Card'
import { Head, Note } from '../ui/Text'
import type { DemoPerson } from './byRole'

interface PersonCardProps {
  person: DemoPerson
  onBecome: (person: DemoPerson) => void
}

/** Somebody of the model estate. */
export const PersonCard = ({ person, onBecome }: PersonCardProps) => (
  <Card onTap={() => onBecome(person)}>
    <Head>{person.name}</Head>
    <Note>{[person.title, person.about].filter(Boolean).join(' · ')}</Note>
  </Card>
)
