import { useMatter } from '../matters/detail/useMatter'
import { OpenSheet } from '../matters/detail/sheets/OpenSheet'
import type { SheetName } from '../matters/detail/sheets/sheet'
import { Failed } from '../ui/Failed'
import { Loading } from '../ui/Loading'
import { Sheet } from '../ui/Sheet'
import { toast } from '../ui/ask'

export interface ActOverProps {
  id: string
  name: SheetName
  onClose: () => void
  onDone: () => Promise<void>
}

const NONE: readonly never[] = []

/** An act on a matter without leaving the page that lists it. */
export function ActOver({ id, name, onClose, onDone }: ActOverProps) {
  const { data: matter, problem, reload } = useMatter(id)
  if (!matter) {
    return (
      <Sheet title='请稍候' onClose={onClose}>
        {problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />}
      </Sheet>
    )
  }
  const done = (words: string) => {
    toast(words)
    void onDone()
  }
  return <OpenSheet name={name} matter={matter} more={NONE} onAct={onClose} onClose={onClose} onDone={done} />
}
