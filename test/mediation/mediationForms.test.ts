import type { MediationPage } from '../../src/contract/mediation'
import { DAY, instantAt, toIso } from '../../src/domain/calendar'
import { dealing } from '../../src/miniapp/mediation/detail/acts'
import { firstOf, isHeldNow } from '../../src/miniapp/mediation/detail/first'
import { agreementBody, agreementDraft, agreementMissing, dueIn, newTerm, type AgreementDraft, type TermDraft } from '../../src/miniapp/mediation/detail/sheets/agreementForm'
import { endReasons } from '../../src/miniapp/mediation/detail/sheets/endForm'
import { NEW_PARTY, ownersFirst, partyBody, partyMissing } from '../../src/miniapp/mediation/detail/sheets/partyForm'
import { newStatement, statementBody } from '../../src/miniapp/mediation/detail/sheets/statementForm'
import { cannotAdd, instantOf, withTime } from '../../src/miniapp/mediation/detail/sheets/timesForm'
import { daysIn } from '../../src/miniapp/mediation/daysForm'
import { dueWords, sideWords } from '../../src/miniapp/mediation/words'

const now = instantAt('2026-11-26', 9 * 60)
const party = (id: string, side: 'applicant' | 'respondent', rest: Partial<MediationPage['parties'][number]> = {}) => ({ id, side, name: id, you: false, hasAccount: true, stance: 'agrees' as const, ...rest })
const page = (rest: Partial<MediationPage> = {}): MediationPage =>
  ({ id: 'm', phase: 'underway', tier: 'estate', standing: 'mediator', tiers: [], parties: [party('甲', 'applicant'), party('乙', 'respondent')], sessions: [], can: [], timeline: [], ...rest }) as unknown as MediationPage

describe('the agreement, as it is being written', () => {
  const term = (rest: Partial<TermDraft> = {}): TermDraft => ({ ...newTerm('乙'), what: '赔修理费', ...rest })
  const draft = (rest: Partial<AgreementDraft> = {}): AgreementDraft => ({ facts: '漏水', terms: [term()], manner: '', oral: false, ...rest })

  test.each<[string, Partial<AgreementDraft>, string | undefined]>([
    ['all that the law asks for', {}, undefined],
    ['no facts', { facts: ' ' }, '请写怎么回事'],
    ['no term', { terms: [] }, '请写至少一条约定'],
    ['nobody who does it', { terms: [term({ partyId: '' })] }, '第 1 条：请选谁来做'],
    ['nothing to do', { terms: [term(), term({ what: ' ' })] }, '第 2 条：请写做什么'],
    ['a sum in words', { terms: [term({ yuan: '八百' })] }, '第 1 条：金额看不懂'],
    ['a sum of nothing', { terms: [term({ yuan: '0' })] }, '第 1 条：金额看不懂'],
    ['a fen too fine', { terms: [term({ yuan: '0.001' })] }, '第 1 条：金额看不懂'],
    ['the smallest sum', { terms: [term({ yuan: '0.01' })] }, undefined],
    ['yesterday', { terms: [term({ due: '2026-11-25' })] }, '第 1 条：日子已经过去了'],
    ['today', { terms: [term({ due: '2026年11月26日' })] }, undefined],
    ['no day', { terms: [term({ due: '年底' })] }, '第 1 条：日子看不懂，请写成 2026-12-31'],
  ])('%s', (_, change, missing) => expect(agreementMissing(draft(change), now)).toBe(missing))

  test('sums are fen and days are days once it is sent; what was left empty is left out', () => {
    expect(agreementBody(draft({ terms: [term({ yuan: '1,200.5 元', due: '2026.12.1' }), term({ what: ' 开门 ' })] })).terms).toEqual([
      { partyId: '乙', what: '赔修理费', amount: 120_050, due: '2026-12-01' },
      { partyId: '乙', what: '开门' },
    ])
  })

  test('a new one begins with the other side’s term; a text that stands comes back as it was written', () => {
    expect(agreementDraft(page()).terms).toEqual([newTerm('乙')])
    const standing = { edition: 1, facts: '漏水', terms: [{ id: 't', partyId: '甲', what: '开门', amount: 50, due: '2026-12-01', late: false, state: 'open' as const, can: [] }], manner: '', oral: false, confirmed: [], signedPhotos: [] }
    const again = agreementDraft(page({ agreement: standing }))
    expect(agreementBody(again).terms).toEqual([{ partyId: '甲', what: '开门', amount: 50, due: '2026-12-01' }])
  })

  test('so many days from today', () => expect(dueIn(15, now)).toBe('2026-12-11'))
})

describe('what a party says', () => {
  test('is for the mediators alone unless one says otherwise', () => expect(newStatement('甲').private).toBe(true))
  test('a party speaks for itself, a mediator names whose words they are', () => {
    const said = { ...newStatement('甲'), words: ' 太吵 ', photoIds: ['p'] }
    expect(statementBody(said, true)).toEqual({ words: '太吵', photoIds: ['p'], private: true })
    expect(statementBody(said, false)).toMatchObject({ partyId: '甲' })
  })
})

describe('who is asked to come', () => {
  test('somebody of the estate by id alone, somebody else by name: what was tried before is not mixed in', () => {
    const tried = { ...NEW_PARTY, personId: 'p', name: ' 张三 ', phone: '138' }
    expect(partyBody({ ...tried, from: 'home' })).toEqual({ side: 'respondent', personId: 'p' })
    expect(partyBody({ ...tried, from: 'name' })).toEqual({ side: 'respondent', name: '张三', phone: '138', address: '' })
    expect(partyMissing({ ...NEW_PARTY, name: '张三' })).toBe('请选是哪一户的谁')
    expect(partyMissing({ ...NEW_PARTY, from: 'name' })).toBe('请写姓名或者单位')
  })
  test('owners stand first', () => expect(ownersFirst([{ tie: 'family' }, { tie: 'owner' }, { tie: 'tenant' }]).map(({ tie }) => tie)).toEqual(['owner', 'tenant', 'family']))
  test('to a party the other side is 对方, whichever side that is', () => {
    const parties = [party('甲', 'applicant'), party('乙', 'respondent', { you: true })]
    expect(parties.map((one) => sideWords(one, parties))).toEqual(['对方', '您'])
    expect(page().parties.map((one) => sideWords(one, page().parties))).toEqual(['反映的一方', '对方'])
  })
})

describe('times to choose from', () => {
  const evening = instantOf({ days: 0, minute: 19 * 60 }, now)
  test.each<[string, number, readonly number[], string | undefined]>([
    ['one to come', evening, [], undefined],
    ['this very minute', now, [], '这个时间已经过去了'],
    ['a minute on', now + 60_000, [], undefined],
    ['the same again', evening, [evening], '这个时间已经有了'],
    ['a sixth', evening, [1, 2, 3, 4, 5], undefined],
    ['a seventh', evening, [1, 2, 3, 4, 5, 6], '最多给 6 个时间'],
  ])('%s', (_, time, times, why) => expect(cannotAdd(time, times, now)).toBe(why))
  test('stand in their order', () => expect(withTime([3, 5], 4)).toEqual([3, 4, 5]))
})

describe('days of each tier', () => {
  test.each([
    ['2', undefined], ['3', 3], ['60', 60], ['61', undefined], ['', undefined], ['十', undefined],
  ])('%p', (estate, read) => {
    const days = daysIn({ estate, street: '20', county: '30' })
    expect(days).toEqual(read === undefined ? { wrong: '小区调解请填 3 到 60 天' } : { days: { estate: read, street: 20, county: 30 } })
  })
  test.each([
    ['2026-11-27', '小区调解应在明天前调好，还有 1 天'], ['2026-11-26', '小区调解今天到期'], ['2026-11-25', '小区调解过了期限 1 天'],
  ])('due %p is said in words', (due, words) => expect(dueWords({ phase: 'underway', tier: 'estate', due }, now)).toBe(words))
  test('nothing is due once it binds', () => expect(dueWords({ phase: 'performing', tier: 'estate', due: '2026-11-01' }, now)).toBeUndefined())
})

describe('what the page asks for first', () => {
  const own = [party('甲', 'applicant', { you: true, stance: 'asked' }), party('乙', 'respondent')]
  const session = (rest: object) => [{ id: 's', tier: 'estate' as const, state: 'offered' as const, place: '议事厅', times: [], choices: [], ...rest }]
  test.each<[string, Partial<MediationPage>, string]>([
    ['a party who has not said', { standing: 'party', parties: own, can: ['answerMediation'] }, '您愿意调解吗？'],
    ['times to choose', { standing: 'party', parties: own, sessions: session({}) }, '约个时间坐下来谈'],
    ['nobody on the other side yet', { parties: own.slice(0, 1) }, '先加上对方'],
    ['somebody who has not said', { parties: own }, '等表态：甲'],
    ['all have chosen', { sessions: session({ choices: [{ partyId: '甲', times: [], words: '' }, { partyId: '乙', times: [], words: '' }] }) }, '时间都选好了'],
    ['the hour has come', { sessions: session({ state: 'set', startsAt: toIso(now) }) }, '见面的时间到了'],
    ['a text to confirm, with times still to choose', { phase: 'agreed', sessions: session({}), agreement: { confirmed: [] } as never }, '等确认：甲、乙'],
    ['nobody took it', { phase: 'waiting', standing: 'tier' }, '等人接手'],
  ])('%s', (_, change, title) => expect(firstOf(page(change), now).title).toBe(title))

  test('a talk is recorded once its hour has come, by the mediator alone', () => {
    const [set] = session({ state: 'set', startsAt: toIso(now) })
    const talk = set as unknown as Parameters<typeof isHeldNow>[1]
    expect([isHeldNow(page(), talk, now - 1), isHeldNow(page(), talk, now), isHeldNow(page({ standing: 'party' }), talk, now + DAY)]).toEqual([false, true, false])
  })

  test('what ends it is never in the dock, and nothing that is allowed is lost', () => {
    const can = ['endMediation', 'handUp', 'makeStatement', 'offerTimes', 'drawAgreement', 'aRouteOfTomorrow']
    expect(dealing(can)).toEqual({ dock: ['offerTimes', 'drawAgreement'], more: ['makeStatement', 'handUp', 'endMediation'] })
    expect(dealing(['signAgreement', 'refuseMediation'], ['signAgreement'])).toEqual({ dock: [], more: ['refuseMediation'] })
  })

  test('it ends for what can be so by then', () => {
    expect(endReasons('waiting')).toEqual(['notForMediation'])
    expect(endReasons('underway')).toContain('failed')
    expect(endReasons('performing')).toEqual(['notPerformed', 'notForMediation'])
  })
})

