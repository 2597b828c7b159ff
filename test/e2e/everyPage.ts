import { Phone, picture, somebody } from './phone'
import type { Browser } from 'playwright-core'

export interface PageToSee {
  /** Whose page it is; `guest`: nobody is logged in. */
  readonly role: string
  readonly path: string
}

/** Every page of the app's config, each as those it is for, with something of the model estate on it. */
export async function everyPage(browser: Browser, origin: string): Promise<readonly PageToSee[]> {
  const manager = await Phone.of(browser, origin, await somebody(origin, 'manager'))
  const firstOf = async (path: string): Promise<string> => (await manager.asks(path)).rows[0].id
  const [matter, ticket, item, meeting] = await Promise.all([firstOf('/matters?of=awaiting'), firstOf('/tickets?of=working'), firstOf('/items'), firstOf('/meetings?of=past')])
  const votes: { id: string; phase: string }[] = (await manager.asks('/votes')).rows
  const [vote, ended] = ['open', 'final'].map((phase) => votes.find((one) => one.phase === phase)?.id)
  const works = await firstOf('/works')
  const studioDay: string = (await manager.asks('/studio')).days[0].id
  await manager.context.close()
  const sits = await sitting(browser, origin)
  const secretary = await Phone.of(browser, origin, await somebody(origin, 'secretary'))
  const studioCase: string = (await secretary.asks('/studio/cases')).rows[0].id
  await secretary.context.close()
  const mediation = await mediated(browser, origin)
  const clerk = await Phone.of(browser, origin, await somebody(origin, 'clerk'))
  // Told at the desk for somebody without a phone: only such a matter has a slip.
  const told: { id: string }[] = (await clerk.asks('/matters?of=mine')).rows
  const slips = await Promise.all(told.map(async ({ id }) => ({ id, code: (await clerk.asks(`/matters/${id}/slip`)).code as string })))
  await clerk.context.close()
  const slip = slips.find(({ code }) => /^[0-9A-Z]{8}$/.test(code))
  if (!slip) throw new Error('the model estate has no matter with a slip')
  const pages: Record<string, readonly string[]> = {
    'home/index': ['guest', 'resident', 'worker', 'manager', 'secretary', 'clerk', 'officer'],
    'matters/index': ['resident', 'manager'],
    'roundTable/index': ['resident', 'secretary'],
    'me/index': ['guest', 'resident', 'manager'],
    [`matters/detail/index?id=${matter}`]: ['guest', 'manager'],
    'report/index': ['resident', 'clerk'],
    'figures/index': ['guest'],
    'figures/list/index?figure=matters': ['guest'],
    'figures/promises/index': ['guest', 'secretary'],
    'slip/index': ['guest'],
    [`slip/index?code=${slip.code}`]: ['guest'],
    [`slip/print/index?id=${slip.id}`]: ['clerk'],
    'ticket/index': ['worker', 'manager'],
    [`ticket/detail/index?id=${ticket}`]: ['manager'],
    'ticket/replies/index': ['manager'],
    [`roundTable/item/index?id=${item}`]: ['guest', 'resident', 'secretary'],
    [`roundTable/meeting/index?id=${meeting}`]: ['guest', 'secretary'],
    [`roundTable/pack/index?id=${sits}`]: ['secretary'],
    [`roundTable/live/index?id=${sits}`]: ['guest', 'resident'],
    [`roundTable/live/chair/index?id=${sits}`]: ['secretary'],
    [`roundTable/live/wall/index?id=${sits}`]: ['secretary'],
    'roundTable/plan/index': ['secretary'],
    'roundTable/open/index': ['secretary'],
    'committee/contract/index': ['guest', 'committee'],
    'committee/index': ['guest', 'committee'],
    'vote/index': ['guest', 'resident', 'secretary'],
    [`vote/detail/index?id=${vote}`]: ['guest', 'resident'],
    [`vote/detail/index?id=${ended}`]: ['guest'],
    [`vote/cast/index?id=${vote}`]: ['resident'],
    [`vote/roll/index?id=${vote}`]: ['guest'],
    [`vote/poster/index?id=${vote}&kind=notice`]: ['guest'],
    [`vote/poster/index?id=${ended}&kind=result`]: ['guest'],
    [`vote/run/index?id=${vote}`]: ['secretary', 'officer'],
    [`vote/run/index?id=${ended}`]: ['committee'],
    'vote/run/draft/index': ['committee'],
    [`vote/run/out/index?id=${vote}`]: ['secretary'],
    [`vote/run/enter/index?id=${vote}`]: ['secretary'],
    [`vote/run/desk/index?id=${vote}`]: ['secretary'],
    [`vote/run/check/index?id=${vote}`]: ['committee'],
    'vote/run/votes/index': ['secretary'],
    [`vote/run/grants/index?id=${vote}`]: ['secretary'],
    [`vote/run/candidates/index?id=${vote}`]: ['secretary'],
    [`vote/run/print/index?id=${vote}`]: ['secretary'],
    'vote/run/rules/index': ['guest', 'committee'],
    'worksProject/index': ['resident', 'committee'],
    [`worksProject/detail/index?id=${works}`]: ['resident', 'committee'],
    [`worksProject/account/index?id=${works}`]: ['resident'],
    [`worksProject/keep/index?id=${works}`]: ['secretary'],
    [`worksProject/shares/index?id=${works}`]: ['committee'],
    [`worksProject/bank/index?id=${works}`]: ['committee'],
    [`worksProject/receipt/index?id=${works}&number=2`]: ['committee'],
    [`worksProject/print/index?id=${works}`]: ['resident'],
    'deputyStudio/index': ['guest', 'resident', 'deputy'],
    [`deputyStudio/day/index?id=${studioDay}`]: ['guest', 'resident', 'secretary'],
    [`deputyStudio/case/index?id=${studioCase}`]: ['secretary'],
    'deputyStudio/cases/index': ['secretary'],
    'deputyStudio/plan/index': ['secretary'],
    'mediation/index': ['guest', 'resident', 'mediator', 'secretary'],
    [`mediation/detail/index?id=${mediation}`]: ['resident', 'mediator', 'secretary'],
    'people/claims/index': ['manager'],
    'people/members/index': ['manager'],
    'people/invite/index': ['manager'],
    'people/letters/index': ['manager'],
    'sends/index': ['operator'],
    'sends/imports/index': ['operator'],
    'login/index': ['guest'],
    'login/terms/index': ['guest'],
    'login/privacy/index': ['guest'],
    'join/index': ['guest'],
    'join/claim/index': ['resident'],
    'inbox/index': ['resident'],
    'account/homes/index': ['resident'],
    'account/devices/index': ['resident'],
    'account/data/index': ['resident'],
    'account/about/index': ['guest'],
    'demo/index': ['guest'],
  }
  const listed = new Set(Object.keys(pages).map((path) => path.split('?')[0]))
  const missed = (await configured()).filter((path) => !listed.has(path))
  if (missed.length > 0) throw new Error(`pages that nobody looks at: ${missed.join(', ')}`)
  return Object.entries(pages).flatMap(([path, roles]) => roles.map((role) => ({ path, role })))
}

/** A meeting that is being held, at its first item, with something of everything. */
async function sitting(browser: Browser, origin: string): Promise<string> {
  const [secretary, resident] = await Promise.all(['secretary', 'resident'].map(async (role) => Phone.of(browser, origin, await somebody(origin, role))))
  const items: { id: string }[] = (await secretary!.asks('/items')).rows.slice(0, 2)
  const plan = { title: '临时议事会', startsAt: new Date(Date.now() + 30 * 60_000).toISOString(), place: '红色议事厅', itemIds: items.map(({ id }) => id), askedIds: [] }
  const { id } = await secretary!.asks('/meetings', plan)
  const does = (phone: Phone, path: string, body: object = {}) => phone.asks(`/meetings/${id}/sitting${path}`, body)
  await does(secretary!, '')
  await does(secretary!, '/take', { itemId: items[0]?.id })
  await does(secretary!, '/note', { itemId: items[0]?.id, resolution: '两周内请物业拿出方案' })
  await does(secretary!, '/poll', { question: '先做哪一处', options: ['东门', '西门', '都做'] })
  await does(resident!, '/poll/answer', { option: 1 })
  await does(resident!, '/hand')
  await Promise.all([secretary!.context.close(), resident!.context.close()])
  return id
}

/** A quarrel with something of everything: both willing, words, a talk to choose times for, an agreement to look at. */
async function mediated(browser: Browser, origin: string): Promise<string> {
  const people = await Promise.all(['secretary', 'mediator', 'resident'].map((role) => somebody(origin, role)))
  const [secretary, mediator, resident] = await Promise.all(people.map((person) => Phone.of(browser, origin, person))) as [Phone, Phone, Phone]
  const form = new FormData()
  form.append('photo', new Blob([new Uint8Array(await picture())], { type: 'image/jpeg' }), 'photo.jpg')
  const photo = await (await fetch(`${origin}/api/estates/${resident.estateId}/photos`, { method: 'POST', headers: { authorization: `Bearer ${resident.token}` }, body: form })).json()
  const told = await resident.asks('/matters', { category: 'neighbours', text: '楼上漏水，商量不下来', photoIds: [photo.id], where: { kind: 'estate' }, seenBy: 'handlers' })
  const { mediationId: id } = await secretary.asks(`/matters/${told.id}/hand-to-mediation`, {})
  const does = (phone: Phone, path: string, body: object) => phone.asks(`/mediations/${id}${path}`, body)
  await does(mediator, '/mediators', { personIds: [people[1]!.id] })
  await does(mediator, '/parties', { side: 'respondent', name: '楼上住户', phone: '13800000000' })
  const parties: { id: string }[] = (await mediator.asks(`/mediations/${id}`)).parties
  for (const party of parties) await does(mediator, `/parties/${party.id}/answer`, { agrees: true })
  await does(resident, '/statements', { words: '吊顶坏了两平方', private: true })
  await does(mediator, '/sessions', { place: '调解室', times: [1, 2].map((days) => new Date(Date.now() + days * 86_400_000).toISOString()) })
  await does(mediator, '/agreement', { facts: '漏水', terms: [{ partyId: parties[1]?.id, what: '赔修理费', amount: 80_000 }] })
  await Promise.all([secretary, mediator, resident].map((phone) => phone.context.close()))
  return id
}

interface AppPages {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** The pages that the app says it has, the demonstration's among them. */
async function configured(): Promise<readonly string[]> {
  Object.assign(process.env, { TARO_ENV: 'h5', XYZ_DEMO: '1' })
  Object.assign(globalThis, { defineAppConfig: (config: AppPages) => config })
  const { default: config } = (await import('../../src/miniapp/app.config')) as unknown as { default: AppPages }
  return [...config.pages, ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
}
