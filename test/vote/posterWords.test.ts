import { YES_NO, type Question } from '../../src/domain/vote/question'
import { decideVote } from '../../src/domain/vote/tally/tally'
import type { PosterKind } from '../../src/domain/vote/posters'
import type { Voice } from '../../src/domain/vote/roll/roll'
import type { Vote } from '../../src/domain/vote/vote'
import { compose } from '../../src/server/vote/poster/compose'
import { election, OPENS, plans, question, totals, turnout, voteIn, withRules } from './givenVote'

const sheet = (kind: PosterKind, vote: Vote) => compose(kind, { vote, estateName: '弘盛华庭', scopeName: '3号楼', voices: [], link: 'https://xyz.example/#/vote' })
const said = (kind: PosterKind, vote: Vote) => JSON.stringify(sheet(kind, vote).blocks)
const NONE = { persons: 0, areaCm2: 0 }

/** The count of one question: what each option got, the rest of the turnout being blank. */
function counted(asked: Question, got: Record<string, [persons: number, areaCm2: number]>, { rules = plans.rules, took = turnout } = {}): Vote {
  const options = asked.options.map(({ id }) => ({ optionId: id, persons: got[id]?.[0] ?? 0, areaCm2: got[id]?.[1] ?? 0 }))
  const tally = decideVote([asked], rules, { all: totals, tookPart: took, questions: [{ questionId: asked.id, options, blank: NONE, invalid: NONE }] })
  return { ...voteIn('final'), questions: [asked], rules, count: { tally, on: '2026-04-03', edition: 1 } }
}

const CANDIDATES = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => ({ id: name, text: `${name}某` }))
const chosenFive: Question = { ...election, options: CANDIDATES }

describe('what a notice says of how it is counted (民法典 278、聊城 16)', () => {
  test.each([
    ['the shares of the estate’s own rules', { quorum: { n: 3, d: 4 }, weighty: { n: 4, d: 5 } }, ['四分之三以上的业主参与', '五分之四以上同意']],
    ['ballots by phone and on paper', { channels: 'paperWins' }, ['手机和纸质都投了的，只算一张：以纸质的为准']],
    ['a ballot that stands', { changes: 'none', proxiesMost: 2 }, ['投了以后不能改', '一人最多接受 2 份']],
    ['parking', { parking: 'areaOnly' }, ['车位和储藏室只计面积']],
    ['silence, by the clause', { silence: 'joinsMajority', silenceClause: '管理规约第九条' }, ['按管理规约第九条计入多数意见，另列一行，不算参与']],
    ['nothing of its own', {}, ['没有投票的不算参与，也不当作同意', '先到的算', '计票公示 7 天']],
  ] as const)('%s', (_, own, words) => {
    const notice = said('notice', voteIn('notice', { rules: withRules(own as never) }))
    for (const one of words) expect(notice).toContain(one)
  })

  test('nine questions have each its number, its text, its options and its article', () => {
    const questions = Array.from({ length: 9 }, (_, at): Question => ({ ...question, id: `q${at}`, title: `第${at + 1}件`, text: `内容${at + 1}`, matter: (at + 1) as 1 }))
    const notice = said('notice', { ...voteIn('notice'), questions })
    for (const [at, article] of [...'①②③④⑤⑥⑦⑧⑨'].entries()) for (const words of [`${at + 1}. 第${at + 1}件`, `内容${at + 1}`, `民法典 278(1)${article}`]) expect(notice).toContain(words)
  })

  test('where all must agree, no two thirds are asked', () => {
    const notice = said('notice', { ...voteIn('notice'), questions: [{ ...question, matter: 'unanimous' }] })
    expect(notice).toContain('有利害关系的业主全部同意')
    expect(notice).not.toContain('三分之二')
  })

  test('a secret vote says what is published, and no more than is true', () => {
    expect(said('notice', voteIn('notice', { secret: true }))).toContain('无记名投票：选票封好才保存，只公布合计')
    expect(said('notice', voteIn('notice'))).toContain('记名投票：计票公示时可以按名册号查对每一张票')
  })
})

describe('what a count says', () => {
  test('what was needed, what there was, and how far it is from it', () => {
    expect(said('result', counted(question, { agree: [89, 90_000_000], against: [31, 30_000_000] }))).toContain('同意要达到参与的四分之三以上：90 人，9,000.00 ㎡；实际 89 人，9,000.00 ㎡，还差 1 人。')
    expect(said('result', counted(question, { agree: [90, 89_999_999], against: [30, 30_000_001] }))).toContain('还差 0.01 ㎡。')
  })

  test('too few is undecided, and binds nobody', () => {
    const few = said('result', counted(question, { agree: [100, 100_000_000] }, { took: { persons: 100, areaCm2: 100_000_000 } }))
    expect(few).toContain('未决：参与的不够，不是否决')
    expect(few).not.toContain('约束力')
    expect(said('result', counted(question, { agree: [120, 120_000_000] }))).toContain('对业主有法律约束力')
  })

  test('silence that joins is a line of its own', () => {
    const joined = said('count', counted(question, { agree: [100, 100_000_000], against: [20, 20_000_000] }, { rules: withRules({ silence: 'joinsMajority' }) }))
    expect(joined).toContain('["没有投票，按规约计入“同意”","52","4,020.00"]')
    expect(joined).toContain('参与的和按规约计入的合起来')
  })

  test('all must agree: of all, not of those who took part', () => {
    const one = counted({ ...question, matter: 'unanimous' }, { agree: [119, 119_000_000], against: [1, 1_000_000] })
    expect(said('result', one)).toContain('全部同意，即 172 人，16,020.00 ㎡；实际 119 人')
  })

  test('the last day of objections is the day before the result', () => {
    expect(said('count', counted(question, {}))).toContain('请在2026年4月10日 24:00 前')
  })

  test('an election says who is elected, who comes next, and what a tie leaves open', () => {
    const votes = (...persons: number[]) => Object.fromEntries(persons.map((each, at) => [CANDIDATES[at]!.id, [each, each * 1_000_000] as [number, number]]))
    const clear = said('result', counted(chosenFive, votes(110, 100, 95, 90, 85, 80, 10)))
    expect(clear).toContain('当选：甲某、乙某、丙某、丁某、戊某。')
    expect(clear).toContain('候补，按次序：己某。')
    expect(clear).toContain('当选要达到参与的过半数：61 人')
    const tied = said('result', counted(chosenFive, votes(110, 100, 95, 90, 80, 80, 10)))
    expect(tied).toContain('票数相同，另行投票决定 1 席：戊某、己某。')
    expect(said('result', counted(chosenFive, votes(110, 100, 10, 10, 10, 10, 10)))).toContain('空缺 3 席')
  })
})

test('each home on the roll has its line with the number of its voice, and no line says whose it is', () => {
  const home = (label: string, areaCm2: number, areaSource: 'register' | 'survey' = 'register') => ({ unitId: `u-${label}`, label, areaCm2, areaSource, buildingId: 'b', entranceId: 'e', kind: 'home' as const })
  const voices = [
    { no: 1, units: [home('101', 893_700), home('201', 1_025_800, 'survey')], holder: { ownerIds: ['p-9'] }, areaCm2: 1_919_500, persons: 1 },
    { no: 2, units: [home('102', 800_000)], holder: { developer: true }, areaCm2: 800_000, persons: 1 },
  ] as unknown as readonly Voice[]
  const { blocks } = compose('roll', { vote: voteIn('roll'), estateName: '弘盛华庭', scopeName: '全小区', voices, link: '' })
  expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({ rows: [['1', '101', '89.37', '不动产登记'], ['1', '201', '102.58', '测绘'], ['2', '102（开发商未售或未交付）', '80.00', '不动产登记']] })
  expect(JSON.stringify(blocks)).not.toContain('p-9')
})

test('a longer vote says until when, why, and how many had taken part by then', () => {
  const extension = { from: '2026-04-02' as const, closesOn: '2026-04-12' as const, reason: '清明放假，很多人不在家', turnout: { persons: 90, areaCm2: 80_000_000 }, at: OPENS }
  const longer = { ...voteIn('open'), extension }
  for (const words of ['到2026年3月20日，参与投票的有 90 人，8,000.00 ㎡，还没有达到', '延长到2026年4月12日 24:00，只延长这一次', '清明放假']) expect(said('extension', longer)).toContain(words)
  // what was hung at the opening says what held then
  expect(said('opening', longer)).toContain('到2026年4月2日 24:00 截止')
})

test('candidates hang with who put them forward, and with no account of who checked them', () => {
  const candidate = { id: '甲', personId: 'p-1', name: '甲某', words: '愿为大家跑腿', by: 'owners' as const, supporters: 40, nominatedBy: 'p-2', nominatedAt: OPENS, check: { met: [], words: '核对了身份证', by: 'p-3', at: OPENS } }
  const hung = { ...voteIn('notice'), questions: [chosenFive], candidates: [candidate] }
  expect(said('candidates', hung)).toContain('["1","甲某","业主联名","愿为大家跑腿"]')
  expect(said('candidates', hung)).toContain('要选 5 名')
  for (const hidden of ['身份证', 'p-1', 'p-2', 'p-3']) expect(JSON.stringify(sheet('candidates', hung))).not.toContain(hidden)
  expect(sheet('candidates', hung).signed).toBe('弘盛华庭业主大会筹备组（换届小组）（盖章）')
})

test('a question of several offers says what the best of them reached', () => {
  const offers: Question = { ...question, kind: 'multiple', options: [{ id: 'a', text: '方案一' }, { id: 'b', text: '方案二' }, YES_NO[2]!], maxChoices: 2 }
  expect(said('notice', { ...voteIn('notice'), questions: [offers] })).toContain('选项，最多选 2 个：方案一；方案二；弃权。')
  expect(said('count', counted(offers, { a: [50, 50_000_000], b: [95, 96_000_000] }))).toContain('最多的一项 95 人，9,600.00 ㎡')
})
