import type { ItemPage } from '../../../contract/agendaItem'
import type { MatterPhase } from '../../../domain/matter/matter'
import { openMatter } from '../../matters/open'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Section } from '../../ui/Section'
import { MATTER_PHASE_WORDS, numberText } from '../../words'

/** The matters it is made of: whoever told of one sees the whole of this page as their own progress. */
export const MattersCard = ({ item }: { item: ItemPage }) => (
  <>
    <Section title={`来自 ${item.matters} 件事项`} />
    <Card tight>
      {item.matterRows.map(({ id, number, title, place, phase }, index) => (
        <Field
          key={id}
          first={index === 0}
          label={title}
          note={`${numberText(number)} · ${place}`}
          value={MATTER_PHASE_WORDS[phase as MatterPhase]}
          onTap={() => openMatter(id)}
        />
      ))}
    </Card>
  </>
)
