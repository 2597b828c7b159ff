import { checkProcedure, rulesFrom } from '../../src/domain/vote/checkProcedure'
import { DEFAULT_RULES, type VoteRules } from '../../src/domain/vote/rules'

const laxer = (rule: string) => ({ code: 'RULE_LAXER_THAN_LAW', rule, article: '民法典 278(2)' })
const outside = (rule: string, least: number, article: string) => ({ code: 'RULE_OUT_OF_RANGE', rule, least, article })

describe('rules of procedure may ask for more than the law, never for less (民法典 278, 物业管理条例 14)', () => {
  test.each<[string, Partial<VoteRules>, object[]]>([
    ['nothing of their own', {}, []],
    ['quorum: two thirds written otherwise', { quorum: { n: 4, d: 6 } }, []],
    ['quorum: three quarters', { quorum: { n: 3, d: 4 } }, []],
    ['quorum: half', { quorum: { n: 1, d: 2, over: true } }, [laxer('quorum')]],
    ['quorum: a hair under two thirds', { quorum: { n: 666_666, d: 1_000_000 } }, [laxer('quorum')]],
    ['ordinary: half itself', { ordinary: { n: 1, d: 2 } }, [laxer('ordinary')]],
    ['ordinary: two thirds', { ordinary: { n: 2, d: 3 } }, []],
    ['weighty: two thirds', { weighty: { n: 2, d: 3 } }, [laxer('weighty')]],
    ['weighty: over three quarters', { weighty: { n: 3, d: 4, over: true } }, []],
    ['weighty: all', { weighty: { n: 1, d: 1 } }, []],
    ['a share of more than the whole', { quorum: { n: 3, d: 2 } }, [{ code: 'RULE_NOT_A_SHARE', rule: 'quorum' }]],
    ['more than the whole, strictly', { quorum: { n: 1, d: 1, over: true } }, [{ code: 'RULE_NOT_A_SHARE' }]],
    ['notice: 14 days', { noticeDays: 14 }, [outside('noticeDays', 15, '物业管理条例 14')]],
    ['notice: 15 days', { noticeDays: 15 }, []],
    ['roll: 6 days', { rollDays: 6 }, [outside('rollDays', 7, '本系统规则')]],
    ['roll: 7 days', { rollDays: 7 }, []],
    ['query: 6 days', { queryDays: 6 }, [outside('queryDays', 7, '本系统规则')]],
    ['query: 7 days', { queryDays: 7 }, []],
    ['no proxies at all', { proxiesMost: 0 }, []],
    ['eleven proxies', { proxiesMost: 11 }, [{ code: 'RULE_OUT_OF_RANGE', most: 10 }]],
    ['reminders all the time', { remindEveryDays: 0 }, [outside('remindEveryDays', 1, '本系统规则')]],
    ['silence joins, with no clause', { silence: 'joinsMajority' }, [{ code: 'SILENCE_NEEDS_CLAUSE', article: '指导规则 26' }]],
    ['silence joins by a clause', { silence: 'joinsMajority', silenceClause: '管理规约第十二条' }, []],
    ['the last wins though nothing may be changed', { channels: 'lastWins', changes: 'none' }, [{ code: 'LAST_WINS_NEEDS_CHANGES' }]],
  ])('%s', (_, own, faults) => {
    expect(checkProcedure(rulesFrom(own))).toEqual(faults.map((fault) => expect.objectContaining(fault)))
  })

  test('a refusal bears both figures', () => {
    expect(checkProcedure(rulesFrom({ weighty: { n: 2, d: 3 } }))).toMatchObject([{ asked: { n: 2, d: 3 }, law: { n: 3, d: 4 } }])
  })
})

test('what holds where the rules of procedure say nothing', () => {
  expect(DEFAULT_RULES).toEqual({
    quorum: { n: 2, d: 3 }, // 民法典 278(2)
    ordinary: { n: 1, d: 2, over: true },
    weighty: { n: 3, d: 4 },
    noticeDays: 15, // 物业管理条例 14
    ownersNominate: { kind: 'share', share: { n: 1, d: 5 }, article: '聊城 23' },
    silence: 'notCounted', // 民法典 278 counts who takes part
    parking: 'excluded', // from here on ours
    changes: 'untilClose',
    channels: 'firstWins',
    proxiesMost: 3,
    remindEveryDays: 3,
    rollDays: 7,
    queryDays: 7,
    termYears: 5, // 指导规则 32
  })
})

test('a committee sits for a year at the least and five at the most', () => {
  const codes = (termYears: number) => checkProcedure({ ...DEFAULT_RULES, termYears }).map(({ code }) => code)
  expect([1, 5, 0, 6].map(codes)).toEqual([[], [], ['RULE_OUT_OF_RANGE'], ['RULE_OUT_OF_RANGE']])
})
