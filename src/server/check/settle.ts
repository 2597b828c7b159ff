import { SYSTEM } from '../../domain/actor'
import { checkMatter } from '../../domain/matter/checkMatter'
import type { Deps } from '../deps'
import { handle, type Command } from '../handle'
import type { Verdict } from '../wechat/textCheck'
import { checkText } from './text'

interface Standing {
  pending: boolean
  text: string | null
  photos: string[]
}

/**
 * Shows a matter to neighbours once its text and every photo of it passed, or withholds it when one is risky.
 * Anything in doubt stays pending, for a person.
 */
export async function settleCheck({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, estateId: string, matterId: string): Promise<void> {
  const found = await pool.query<Standing>(
    `select m.check_state = 'pending' as pending, m.text_check as text,
        (select coalesce(array_agg(p.check_state), '{}') from photo p
          where p.estate_id = m.estate_id and p.subject_id = m.id and m.state->'photoIds' ? p.id::text) as photos
      from matter m where m.estate_id = $1 and m.id = $2`,
    [estateId, matterId],
  )
  const standing = found.rows[0]
  const result = standing?.pending ? resultOf(standing) : undefined
  if (result === undefined) return
  const now = clock()
  await handle(pool, { estateId, actor: SYSTEM, now }, (work) =>
    work.decide('matter', matterId, (matter, actor) =>
      checkMatter(result === 'pass' ? { result } : { result, reason: '内容不适合公开' }, matter, actor, now),
    ),
  )
}

function resultOf({ text, photos }: Standing): 'pass' | 'withheld' | undefined {
  const all = [text ?? 'review', ...photos]
  if (all.includes('risky')) return 'withheld'
  return all.every((state) => state === 'pass' || state === 'notNeeded') ? 'pass' : undefined
}

/** Notes WeChat's verdict on the words, and shows or withholds the matter where that is all it waited for. */
export async function keepTextVerdict(deps: Pick<Deps, 'pool' | 'clock'>, estateId: string, matterId: string, verdict: Verdict): Promise<void> {
  await deps.pool.query('update matter set text_check = $3 where estate_id = $1 and id = $2', [estateId, matterId, verdict])
  await settleCheck(deps, estateId, matterId)
}

/** New words of a matter that neighbours see are checked like the first ones: the command goes first, then WeChat is asked. */
export async function checkedAnew<T extends { id: string }>(deps: Deps, { estateId, actor }: Command, text: string, change: Promise<T>): Promise<T> {
  const answer = await change
  if (!deps.wechat) return answer
  const found = await deps.pool.query(
    `select 1 from matter where estate_id = $1 and id = $2 and seen_by = 'neighbours' and check_state = 'pending'`,
    [estateId, answer.id],
  )
  if (found.rows[0]) await keepTextVerdict(deps, estateId, answer.id, await checkText(deps, actor.personId, text))
  return answer
}
