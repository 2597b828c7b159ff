import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/matter'
import { matterSchemas as s } from '../../contract/matter.schema'
import { acceptMatter } from '../../domain/matter/acceptMatter'
import { checkMatter } from '../../domain/matter/checkMatter'
import { confirmMatter } from '../../domain/matter/confirmMatter'
import { acceptDue, finishDue } from '../../domain/deadline/due'
import { promiseFor } from '../../domain/deadline/promise'
import { answerMatter } from '../../domain/matter/handleMatter'
import { joinMatter, leaveMatter } from '../../domain/matter/joinMatter'
import type { Matter } from '../../domain/matter/matter'
import { mergeMatter } from '../../domain/matter/mergeMatter'
import { resubmitMatter } from '../../domain/matter/resubmitMatter'
import { returnMatter } from '../../domain/matter/returnMatter'
import { sendBackMatter } from '../../domain/matter/sendBackMatter'
import { supplementMatter } from '../../domain/matter/supplementMatter'
import { withdrawMatter } from '../../domain/matter/withdrawMatter'
import { checkedAnew } from '../check/settle'
import type { Deps } from '../deps'
import { estateRules } from '../estate/promises'
import { handle, type Command } from '../handle'
import { mount, Raw } from '../mount'
import { refused } from '../refused'
import type { Work } from '../work'
import { follow } from './follow'
import { handOnRoutes } from './handOnRoutes'
import { listMattersJson, mayList } from './list'
import { readMatterPage } from './read'
import { putPhotos, report } from './report'
import { similarMatters } from './similar'
import { slipRoutes } from './slipRoutes'

const DAY = 86_400_000

/** Everything that is asked of a matter, but for slips (slipRoutes) and handing on (handOnRoutes). */
export function matterRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.listMatters, s.listMatters, async ({ estateId, viewer, query }) => {
    if (!mayList(viewer, query.of)) throw refused({ code: viewer ? 'NOT_YOUR_ROLE' : 'LOGIN_NEEDED', needed: ['manager', 'secretary'] })
    return new Raw(await listMattersJson(pool, estateId, viewer?.personId, query))
  }, { kept: true })
  mount(app, deps, contract.similarMatters, s.similarMatters, async ({ estateId, actor, query }) => ({
    rows: (await similarMatters(pool, estateId, actor.personId, query)) as never,
  }))
  mount(app, deps, contract.readMatter, s.readMatter, ({ estateId, params, viewer, now }) =>
    readMatterPage(pool, estateId, params['matterId'] as string, viewer, now),
    { kept: true },
  )
  mount(app, deps, contract.reportMatter, s.reportMatter, ({ command, body }) => report(deps, command, body))

  /** A command on one matter: loads it, lets the rule decide, answers with where it stands. */
  const on = (command: Command, params: Record<string, string>, act: (work: Work, id: string) => Promise<Matter>) =>
    handle(pool, command, async (work) => done(await act(work, params['matterId'] as string)))

  mount(app, deps, contract.acceptMatter, s.acceptMatter, async ({ command, params, body, estateId, now }) => {
    const rules = await estateRules(pool, estateId)
    return on(command, params, (work, id) =>
      work.decide('matter', id, (matter, actor) => {
        const promise = promiseFor(rules.promises, matter.category, matter.urgency)
        const finish = finishDue(now, promise, rules.calendar)
        return acceptMatter({ ...body, finishDue: finish?.due, dueWarning: finish?.warning?.year }, matter, actor, now)
      }),
    )
  })
  mount(app, deps, contract.returnMatter, s.returnMatter, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('matter', id, (matter, actor, now) => returnMatter(body, matter, actor, now))),
  )
  mount(app, deps, contract.mergeMatter, s.mergeMatter, ({ command, params, body }) =>
    on(command, params, async (work, id) => {
      const into = await work.load('matter', body.into)
      return work.decide('matter', id, (matter, actor, now) => mergeMatter({ into, words: body.words }, matter, actor, now))
    }),
  )
  mount(app, deps, contract.answerMatter, s.answerMatter, async ({ command, params, body, estateId, now }) => {
    const { closeAfterDays } = await estateRules(pool, estateId)
    const told = { words: body.words, closeOn: now + closeAfterDays * DAY }
    return on(command, params, (work, id) => work.decide('matter', id, (matter, actor) => answerMatter(told, matter, actor, now)))
  })
  mount(app, deps, contract.checkMatter, s.checkMatter, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('matter', id, (matter, actor, now) => checkMatter(body, matter, actor, now))),
  )
  mount(app, deps, contract.supplementMatter, s.supplementMatter, ({ command, params, body }) =>
    checkedAnew(deps, command, body.text, on(command, params, async (work, id) => {
      await putPhotos(work, id, body.photoIds, 'matter')
      return work.decide('matter', id, (matter, actor, now) => supplementMatter(body, matter, actor, now))
    })),
  )
  mount(app, deps, contract.resubmitMatter, s.resubmitMatter, async ({ command, params, body, estateId, now }) => {
    const rules = await estateRules(pool, estateId)
    return checkedAnew(deps, command, body.text, on(command, params, async (work, id) => {
      const before = await work.load('matter', id)
      await putPhotos(work, id, body.photoIds.filter((photo) => !before.photoIds.includes(photo)), 'matter')
      return work.decide('matter', id, (matter, actor) => {
        const promise = promiseFor(rules.promises, matter.category, matter.urgency)
        const { due, warning } = acceptDue(now, promise, rules.calendar)
        return resubmitMatter({ ...body, acceptDue: due, dueWarning: warning?.year }, matter, actor, now)
      })
    }))
  })
  mount(app, deps, contract.withdrawMatter, s.withdrawMatter, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('matter', id, (matter, actor, now) => withdrawMatter(body, matter, actor, now))),
  )
  mount(app, deps, contract.joinMatter, s.joinMatter, ({ command, params }) =>
    on(command, params, (work, id) => work.decide('matter', id, joinMatter)),
  )
  mount(app, deps, contract.leaveMatter, s.leaveMatter, ({ command, params }) =>
    on(command, params, (work, id) => work.decide('matter', id, leaveMatter)),
  )
  mount(app, deps, contract.confirmMatter, s.confirmMatter, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('matter', id, (matter, actor, now) => confirmMatter(body, matter, actor, now))),
  )
  mount(app, deps, contract.sendBackMatter, s.sendBackMatter, ({ command, params, body }) =>
    on(command, params, async (work, id) => {
      await putPhotos(work, id, body.photoIds, 'matter')
      return work.decide('matter', id, (matter, actor, now) => sendBackMatter(body, matter, actor, now))
    }),
  )
  mount(app, deps, contract.followMatter, s.followMatter, ({ estateId, params, actor }) => follow(pool, estateId, params['matterId'] as string, actor, true))
  mount(app, deps, contract.unfollowMatter, s.unfollowMatter, ({ estateId, params, actor }) => follow(pool, estateId, params['matterId'] as string, actor, false))
  handOnRoutes(app, deps)
  slipRoutes(app, deps)
}

const done = ({ id, number, phase }: Matter) => ({ id, number, phase })
