import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/vote'
import { voteSchemas as s } from '../../contract/vote.schema'
import type { VoteRulesShown } from '../../contract/vote'
import { checkProcedure, rulesFrom } from '../../domain/vote/checkProcedure'
import type { VoteRules } from '../../domain/vote/rules'
import type { Deps } from '../deps'
import { lockEstate, logEstate } from '../estate/log'
import { handle } from '../handle'
import { mount } from '../mount'
import { Refused } from '../refused'
import { estateVoteRules, keepVoteRules, ownRules } from './rules'

/** What the estate's rules of procedure say from then on beyond the defaults. */
interface VoteRulesSet {
  type: 'VoteRulesSet'
  own: Partial<VoteRules>
  at: number
}

/** The estate's rules of procedure: everybody reads them, and the committee may make them stricter than the law, never laxer. */
export function ruleRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.readVoteRules, s.readVoteRules, async ({ estateId, viewer }) => ({
    rules: shown(await estateVoteRules(pool, estateId)),
    maySet: viewer?.role === 'committee',
  }))
  mount(app, deps, contract.setVoteRules, s.setVoteRules, ({ estateId, command, body }) =>
    handle(pool, command, async ({ client, actor, now }) => {
      await lockEstate(client, estateId)
      const own = { ...(await ownRules(client, estateId)), ...body } as Partial<VoteRules>
      const rules = rulesFrom(own)
      const [first, ...others] = checkProcedure(rules)
      if (first) throw new Refused([first, ...others])
      const event: VoteRulesSet = { type: 'VoteRulesSet', own, at: now }
      await logEstate(client, estateId, actor, event)
      await keepVoteRules(client, estateId, own)
      return { rules: shown(rules) }
    }),
  )
}

const shown = (rules: VoteRules): VoteRulesShown => rules as VoteRulesShown
