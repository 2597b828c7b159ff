import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Matter, MatterChecked } from './matter'
import { HANDLERS, wordsReasons, type WordsMissing, type WordsTooLong } from './reasons'

export type CheckMatterRefusal = NotYours | WordsMissing | WordsTooLong

/**
 * Lets neighbours see a matter, or withholds it with a reason. The clock acts for WeChat's
 * check (`system`); with no WeChat configured, or where it is in doubt, a person decides.
 */
export function checkMatter(
  command: { result: 'pass' | 'withheld'; reason?: string },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterChecked, CheckMatterRefusal> {
  const byClock = actor.role === 'system'
  // a person's word is not undone by a machine's late answer
  if (byClock && matter.check !== 'pending') return accept()
  return decideBy<MatterChecked, CheckMatterRefusal>(
    [
      ...(byClock ? [] : roleReasons(actor, HANDLERS)),
      ...(command.result === 'withheld' ? wordsReasons(command.reason ?? '') : []),
    ],
    () => [{ type: 'MatterChecked', ...command, by: byClock ? 'wechat' : 'person', at: now }],
  )
}
