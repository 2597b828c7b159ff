import type { Deps } from '../deps'
import { verdictOf, type Verdict } from '../wechat/textCheck'

/** 3: a forum, which is how WeChat counts what neighbours read of one another. */
const FORUM = 3

/**
 * WeChat's verdict on what neighbours will read, asked for in the submit request itself: WeChat judges only for someone
 * who used the mini-program within two hours. With no WeChat, or for somebody without it, a person decides: `review`.
 */
export async function checkText({ pool, wechat }: Pick<Deps, 'pool' | 'wechat'>, personId: string, text: string): Promise<Verdict> {
  if (!wechat) return 'review'
  const found = await pool.query('select openid from person where id = $1', [personId])
  const openid = found.rows[0]?.openid as string | undefined
  if (!openid) return 'review'
  return verdictOf(await wechat.checkText({ openid, scene: FORUM, content: text }))
}
