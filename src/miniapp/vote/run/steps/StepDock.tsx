import type { VotePage } from '../../../../contract/vote'
import { Button } from '../../../ui/Button'
import { Dock } from '../../../ui/Dock'
import { nextWords, stepsOpen, stepWords } from './acts'
import type { Act } from './useSteps'

/** The step that comes next, and the others behind 更多. */
export function StepDock({ vote, busy, onAct }: { vote: VotePage; busy: boolean; onAct: Act }) {
  const { next, more } = stepsOpen(vote)
  if (!next && more.length === 0) return null
  return (
    <Dock note={nextWords(vote)}>
      {more.length > 0 && <Button disabled={busy} label='更多，还可以做什么' onTap={() => onAct({ name: 'more' })}>更多</Button>}
      {next && <Button kind='primary' wide busy={busy} onTap={() => onAct({ name: next })}>{stepWords(next, vote)}</Button>}
    </Dock>
  )
}
