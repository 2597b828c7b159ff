import type { VotePage } from '../../../../contract/vote'
import type { Question } from '../../../../domain/vote/question'
import { collectorsOf } from '../../../../domain/vote/reasons'
import { useSession } from '../../../session'
import { Button } from '../../../ui/Button'
import { Dock } from '../../../ui/Dock'
import { openOut } from '../go'
import { useNow } from '../../../useNow'
import { nextWords, stepsOpen, stepWords } from './acts'
import type { Act } from './useSteps'

/** The step that comes next, and the others behind 更多. */
export function StepDock({ vote, busy, onAct }: { vote: VotePage; busy: boolean; onAct: Act }) {
  const now = useNow()
  const role = useSession()?.acting?.role
  const { next, more } = stepsOpen(vote, now)
  const collects = vote.phase === 'open' && collectorsOf({ questions: vote.questions as Question[] }).some((one) => one === role)
  if (!next && more.length === 0 && !collects) return null
  return (
    <Dock note={nextWords(vote, now)}>
      {more.length > 0 && <Button disabled={busy} label='更多，还可以做什么' onTap={() => onAct({ name: 'more' })}>更多</Button>}
      {next && <Button kind='primary' wide busy={busy} onTap={() => onAct({ name: next })}>{stepWords(next, vote)}</Button>}
      {!next && collects && <Button kind='primary' wide disabled={busy} onTap={() => openOut(vote.id)}>看谁还没投</Button>}
    </Dock>
  )
}
