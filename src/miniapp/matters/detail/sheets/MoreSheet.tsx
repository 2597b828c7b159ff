import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { actWords, type ActName } from '../acts'
import type { ActSheetProps } from './sheet'

/** Whatever else may be done, a line each. */
export function MoreSheet({ matter, acts, onClose, onAct }: Pick<ActSheetProps, 'matter' | 'onClose'> & { acts: readonly ActName[]; onAct: (name: ActName) => void }) {
  return (
    <Sheet title='还可以' onClose={onClose}>
      {acts.map((name, index) => (
        <Field key={name} first={index === 0} label={actWords(name, matter)} onTap={() => onAct(name)} />
      ))}
    </Sheet>
  )
}
