import { View } from '@tarojs/components'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import type { DemoPerson } from './byRole'

interface PeopleCardProps {
  people: readonly DemoPerson[]
  onBecome: (person: DemoPerson) => void
}

/** People of one role, a row each: pressed, one becomes them. */
export const PeopleCard = ({ people, onBecome }: PeopleCardProps) => (
  <View className='x-people'>
    <Card tight>
      {people.map((person, index) => (
        <Field
          key={person.id}
          first={index === 0}
          label={person.name}
          note={[person.title, person.about].filter(Boolean).join(' · ')}
          value='换成'
          onTap={() => onBecome(person)}
        />
      ))}
    </Card>
  </View>
)
